import { expect, test } from 'vitest';
import { citation } from '../../../src/features/catalogue/citation.ts';
import { messages } from '../../../src/i18n/messages.ts';
import type { Locale } from '../../../src/lib/paths.ts';
import { villageBus } from './cases.ts';

const ADDRESS = 'https://staffelholz.example/projects/buergerbus';
const inLanguage = (locale: Locale) => ({ address: ADDRESS, locale, words: messages(locale).project });
const site = { siteName: 'Staffelholz', operator: { name: 'Netz e.V.' }, missing: [] };

test('a case is cited with title, publisher, day, licence and address', () => {
  expect(citation(villageBus.data, site, inLanguage('de'))).toBe(
    `„Bürgerbus Oberdorf“. Staffelholz (Netz e.V.), Stand 2. März 2026. Lizenz: CC BY 4.0. ${ADDRESS}`,
  );
  expect(citation(villageBus.data, site, inLanguage('en'))).toBe(
    `“Bürgerbus Oberdorf”. Staffelholz (Netz e.V.), as of 2 March 2026. Licence: CC BY 4.0. ${ADDRESS}`,
  );
});

test('a placeholder for the publisher is cited nowhere', () => {
  const words = citation(villageBus.data, { ...site, missing: ['OPERATOR_NAME'] }, inLanguage('de'));
  expect(words).toContain('Staffelholz, Stand');
  expect(words).not.toContain('Netz');
});
