import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const frame = readFileSync('src/layouts/Base.astro', 'utf8');

/** `Header` and `Footer` begin with the elements of their name. */
const LANDMARKS = ['aside', 'Header', 'main', 'Footer'];

test('all that the frame shows lies in a landmark, the word of the demonstration too', () => {
  const body = /<body>([\s\S]*)<\/body>/.exec(frame)?.[1] ?? '';
  const outside = body.replace(/<(aside|main)\b[\s\S]*?<\/\1>/g, '').matchAll(/<([a-zA-Z]+)\b/g);
  const shown = [...outside].map(([, name = '']) => name).filter((name) => !['link', 'a'].includes(name));
  expect(shown).toEqual(LANDMARKS.filter((name) => name === 'Header' || name === 'Footer'));
});

test('the word of the demonstration has a name of its own among the landmarks', () => {
  expect(frame).toMatch(/<aside class="demo" aria-label=\{m\.site\.\w+\}>/);
});
