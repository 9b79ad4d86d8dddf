import { expect, test } from 'vitest';
import { renderLetter } from '../../../src/features/mail/template.ts';
import { aLetter, sender } from './letters.ts';

const { text, html } = renderLetter(aLetter(), sender);

test('both parts say the same in the same order', () => {
  const said = [
    'Ben lädt Sie ein',
    'Kommen Sie dazu',
    'Fragen stellen',
    'Einladung ansehen',
    '123456',
    'Diese Mail kommt',
  ];
  for (const part of [text, html]) {
    const places = said.map((words) => part.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('a path becomes an address, in the language of the letter', () => {
  expect(text).toContain('Einladung ansehen:\nhttps://staffelholz.example/join/abc?x=1&y=2\n');
  expect(html).toContain('href="https://staffelholz.example/join/abc?x=1&amp;y=2"');
  const english = renderLetter(aLetter({ locale: 'en' }), sender);
  expect(english.text).toContain('https://staffelholz.example/en/join/abc?x=1&y=2');
  expect(english.html).toContain('<html lang="en">');
});

test('a quote is marked on each of its lines', () => {
  expect(text).toContain('> Kommen Sie dazu.\n> Wir freuen uns <sehr>.');
});

test('a heading stands above what it is about, in both parts', () => {
  const about = renderLetter(aLetter({ blocks: [{ heading: 'Bank' }, { quote: 'Sie kommt.' }] }), sender);
  expect(about.text).toContain('Bank\n\n> Sie kommt.');
  expect(about.html).toMatch(/<h2>Bank<\/h2>\s*<blockquote>/);
});

test('what people write is text, not markup', () => {
  const evil = '"><script>alert(1)</script><img src=x>';
  const { html: page } = renderLetter(
    aLetter({
      subject: evil,
      blocks: [
        { text: evil },
        { heading: evil },
        { quote: evil },
        { list: [evil] },
        { code: evil },
        { button: { label: evil, path: `/${evil}` } },
      ],
    }),
    { ...sender, name: evil },
  );
  expect(page).not.toMatch(/<script|<img|""/);
});

test('a mail loads nothing and runs nothing', () => {
  expect(html).not.toMatch(/<(img|link|script|iframe|object|video)|url\(|@import|\ssrc=|\son\w+=/i);
  expect(html).toContain('color-scheme');
});
