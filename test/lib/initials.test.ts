import { expect, test } from 'vitest';
import { initialsOf } from '../../src/lib/initials.ts';

test.each([
  ['Ruth Kessler', 'RK'],
  ['Émile Zola', 'ÉZ'],
  ['İrem Öz', 'İÖ'],
  ['Dr. Anna von der Tann', 'AT'],
  ['Hans-Peter Müller', 'HM'],
  ['Cher', 'C'],
  ['von', 'V'],
  ['„Mia“ Wolf', 'MW'],
  ['李小龍', '李'],
  ['7 Zwerge', 'Z'],
])('%s is drawn as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
