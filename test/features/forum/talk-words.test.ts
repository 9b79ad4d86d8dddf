import { expect, test } from 'vitest';
import { talkWords } from '../../../src/features/forum/talk-words.ts';

test('a post is found by the stems of its words, in its own language', () => {
  expect(talkWords({ title: undefined, html: '<p>Die Bürger:innen bauen Häuser.</p>', lang: 'de' })).toMatchObject({
    titleStems: '',
    textStems: 'die burg inn bau haus',
  });
  expect(talkWords({ title: 'Benches', html: '<p>We are planting trees</p>', lang: 'en' })).toMatchObject({
    titleStems: 'bench',
    textStems: 'we ar plant tree',
    endStems: '',
  });
});

test('the insides of German compounds are found, of the title too', () => {
  const { endStems } = talkWords({ title: 'Reparaturcafé', html: '<p>Bürgergenossenschaft</p>', lang: 'de' });
  expect(endStems.split(' ')).toEqual(expect.arrayContaining(['caf', 'genossenschaft']));
});

test('a word of a hundred thousand letters costs no time', () => {
  const begun = performance.now();
  talkWords({ title: undefined, html: `<p>${'Donaudampf'.repeat(10_000)}</p>`, lang: 'de' });
  expect(performance.now() - begun).toBeLessThan(1_000);
});
