/** What one term of a query found: each page with a strength from 0 to 1. */
export type Answer<Page> = ReadonlyMap<Page, number>;

/** With fewer pages that have all terms, pages with some of them are shown as well. */
export const ENOUGH = 5;

/** The share of a term's weight that a page gets for having it at all; the rest is for how strongly. */
const FOR_HAVING = 0.4;

/** How far a guess at what was meant is trusted, beside a word that was found as typed. */
const TRUST_IN_GUESS = 0.5;

/** A guess keeps the pages that come this close to its best one. */
const CLOSE = 0.5;

/**
 * The pages that the terms found, best first: those with all terms, then, if they are few, those with
 * some. Rare terms count more than common ones; `total` is the number of all pages.
 */
export function rank<Page>(answers: Answer<Page>[], total: number): Page[] {
  const found = answers.filter((answer) => answer.size > 0);
  const pages = [...scoresOf(found, total)].sort(([, a], [, b]) => b - a).map(([page]) => page);
  const complete = pages.filter((page) => found.every((answer) => answer.has(page)));
  if (complete.length >= ENOUGH) return complete;
  return [...complete, ...pages.filter((page) => !complete.includes(page))];
}

/** What a thing is stands last in German: how much more the last part says of a compound that nobody wrote. */
const FOR_HEAD = 2.5;

/** What was found as typed, and behind it what the parts of another reading found. */
export function withGuess<Page>(answer: Answer<Page>, parts: Answer<Page>[], total: number): Answer<Page> {
  const even = scoresOf(parts, total);
  const scores =
    answer.size > 0 ? even : scoresOf(parts, total, (place) => (place === parts.length - 1 ? FOR_HEAD : 1));
  const [best, most] = [Math.max(...scores.values()), Math.max(...even.values())];
  const close = [...scores].filter(([page, score]) => score >= best * CLOSE || (even.get(page) ?? 0) >= most * CLOSE);
  return new Map([...close.map(([page, score]) => [page, (TRUST_IN_GUESS * score) / best] as const), ...answer]);
}

function scoresOf<Page>(
  answers: Answer<Page>[],
  total: number,
  weightOf: (place: number) => number = () => 1,
): Map<Page, number> {
  const scores = new Map<Page, number>();
  for (const [place, answer] of answers.entries()) {
    const rarity = weightOf(place) * Math.log(1 + total / answer.size);
    for (const [page, strength] of answer) {
      scores.set(page, (scores.get(page) ?? 0) + rarity * (FOR_HAVING + (1 - FOR_HAVING) * strength));
    }
  }
  return scores;
}
