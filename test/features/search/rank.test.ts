import { expect, test } from 'vitest';
import { rank, withGuess } from '../../../src/features/search/rank.ts';

const answer = (...pages: string[]) => new Map(pages.map((page) => [page, 1]));

test('pages with all terms come before pages with some', () => {
  expect(rank([answer('shop', 'bus'), answer('bus', 'bench')], 10)[0]).toBe('bus');
});

test('with five pages that have all terms nobody needs the others', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  expect(rank([answer(...five, 'only-one'), answer(...five)], 10)).toEqual(five);
});

test('a rare term counts more than a common one', () => {
  const common = answer('a', 'b', 'c', 'd', 'e', 'f');
  expect(rank([common, answer('rare')], 10)[0]).toBe('rare');
});

test('the stronger page comes first', () => {
  const strengths = new Map([
    ['mentions', 0.1],
    ['title', 1],
  ]);
  expect(rank([strengths], 10)).toEqual(['title', 'mentions']);
});

test('a term that nothing has does not keep others from being found', () => {
  expect(rank([answer('bus'), answer()], 10)).toEqual(['bus']);
  expect(rank([], 10)).toEqual([]);
});

test('what was found as typed comes before what was guessed', () => {
  expect(withGuess(answer('typed'), [answer('typed', 'guessed')], 10)).toEqual(
    new Map([
      ['typed', 1],
      ['guessed', 0.5],
    ]),
  );
});

test('a guess keeps the pages that come close to its best one', () => {
  const parts = [answer('both', 'left'), answer('both')];
  expect([...withGuess(answer(), parts, 10).keys()]).toEqual(['both']);
});

test('of a compound that nobody wrote the last part says most, and what the parts say together stays', () => {
  const front = answer('both', 'front');
  const head = new Map([
    ['both', 0.1],
    ['head', 1],
  ]);
  const guess = withGuess(answer(), [front, head], 10);
  expect(rank([guess], 10)).toEqual(['head', 'both', 'front']);
  expect(rank([withGuess(answer('written'), [front, head], 10)], 10)[1]).toBe('both');
});
