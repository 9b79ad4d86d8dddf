import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTree } from '../support/tree.ts';

const styles = Object.values(readTree('src/**/*.{css,astro}')).join('\n');
const inStyles = (pattern: RegExp) => new Set(styles.match(pattern));
const tokens = new Set(readFileSync('src/styles/tokens.css', 'utf8').match(/--[\w-]+(?=:)/g));
const used = inStyles(/(?<=var\()--[\w-]+/g);

test('every token is used somewhere', () => {
  expect([...tokens].filter((token) => !used.has(token))).toEqual([]);
});

/** A phone; a phone held across; a tablet; where two columns, three columns and the widest pages have room. */
const WIDTHS = ['34rem', '40rem', '48rem', '52rem', '60rem', '68rem'];
/** Where the menu of the narrowest phones would break. */
const MENU = ['22rem', '27rem'];

test('pages change at the same few widths', () => {
  const changes = inStyles(/(?<=\(width < )[^)]+/g);
  expect([...changes].filter((width) => ![...WIDTHS, ...MENU].includes(width))).toEqual([]);
});

test('a link that fills its box says so with the one class for it', () => {
  const own = Object.entries(readTree('src/**/*.astro')).filter(([, text]) => /\binset: 0;/.test(text));
  expect(own.map(([file]) => file)).toEqual([]);
});

test('every property that is used is a token or set beside its use', () => {
  const set = inStyles(/--[\w-]+(?=:)/g);
  expect([...used].filter((property) => !set.has(property))).toEqual([]);
});
