import { expect, test } from 'vitest';
import { caseData } from '../../../src/features/catalogue/case-data.ts';
import { aCase, villageBus } from './cases.ts';

const about = {
  address: 'https://example.org/projects/buergerbus',
  picture: 'https://example.org/pictures/cases/buergerbus.png',
  siteName: 'Staffelholz',
  lang: 'de',
} as const;

test('a case is an article with its address, picture, days, licence and place', () => {
  expect(caseData(villageBus.data, about)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: 'Bürgerbus Oberdorf',
    url: about.address,
    image: about.picture,
    inLanguage: 'de',
    datePublished: '2026-03-01',
    dateModified: '2026-03-02',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publisher: { name: 'Staffelholz' },
    contentLocation: { '@type': 'Place', name: 'Oberdorf' },
  });
});

test('its keywords come in the language of the text', () => {
  expect(caseData(villageBus.data, about)).toMatchObject({ keywords: 'Mobilität, Begegnung' });
  expect(caseData(villageBus.data, { ...about, lang: 'en' })).toMatchObject({ keywords: 'Mobility, Encounter' });
});

test('its steps are a how-to, numbered from one', () => {
  expect(caseData(villageBus.data, about)).toMatchObject({
    about: {
      '@type': 'HowTo',
      step: [
        { position: 1, name: 'Bank finden', text: 'Am besten im Schatten.' },
        { position: 2, name: 'Vorlesen' },
      ],
    },
  });
});

test('only sources with an address are cited', () => {
  const sources = [
    { title: 'Bericht', publisher: 'Zeitung' },
    { title: 'Satzung', publisher: 'Verein', url: 'https://example.org/satzung' },
  ];
  expect(caseData(aCase('bank', { sources }).data, about)).toMatchObject({
    citation: [{ '@type': 'CreativeWork', name: 'Satzung', url: 'https://example.org/satzung' }],
  });
});

test('it is plain data that survives being written down', () => {
  const data = caseData(villageBus.data, about);
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});
