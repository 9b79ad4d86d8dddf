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

test('every property that is used is a token or set beside its use', () => {
  const set = inStyles(/--[\w-]+(?=:)/g);
  expect([...used].filter((property) => !set.has(property))).toEqual([]);
});
