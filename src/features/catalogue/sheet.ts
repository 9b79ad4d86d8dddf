import { strongestFirst } from './effect.ts';
import { mostTellingFirst } from './funding-order.ts';
import type { Project } from './project.ts';
import { firstSentences } from './sentences.ts';
import { listLines, roomOf, rowLines } from './sheet-space.ts';

/** How much of a case stands on its sheet: items of a list, names in a row, characters of a text; 0 leaves it out. */
type Limits = {
  items: number;
  names: number;
  funding: number;
  effects: number;
  step: number;
  need: number;
  failure: number;
  lesson: number;
};

/** For cases whose every sentence is as long as it may be: what to do and what to have, in headwords. */
const LEAST: Limits = { items: 6, names: 2, funding: 1, effects: 0, step: 0, need: 0, failure: 0, lesson: 0 };

/** What a page shows beyond the least, the most useful first: first sentences of all, then more of each. */
const MORE: Partial<Limits>[] = [
  { items: 8 },
  { step: 60 },
  { step: 90 },
  { failure: 60, lesson: 60 },
  { need: 80 },
  { step: 120 },
  { items: 12 },
  { effects: 1 },
  { funding: 2 },
  { step: 160 },
  { need: 130 },
  { names: 5 },
  { failure: 120, lesson: 100 },
  { funding: 3 },
  { step: 230 },
  { effects: 2 },
  { failure: 240, lesson: 180 },
  { need: 240 },
  { names: 10 },
  { step: 300 },
  { funding: 5 },
  { failure: 420, lesson: 300 },
  { effects: 3 },
  { names: 14 },
  { step: 900 },
  { need: 400 },
  { failure: 900, lesson: 900 },
  { funding: 8 },
  { names: 31 },
];

/** The parts of a case that its one-page print shows. */
export type SheetExtract = ReturnType<typeof extract>;

/** As much of a case as fits on one A4 page: texts end with a sentence, lists say how much more there is. */
export function sheetExtract(project: Project): SheetExtract {
  const room = roomOf(project);
  const limits = MORE.reduce<Limits>((kept, more) => {
    const fuller = { ...kept, ...more };
    return linesOf(extract(project, fuller)) <= room ? fuller : kept;
  }, LEAST);
  return extract(project, limits);
}

function extract(project: Project, limits: Limits) {
  const { preconditions, steps, lead, partners, adoptions, failure } = project;
  const needs = preconditions.filter(({ mandatory }) => mandatory);
  return {
    steps: first(shortened(steps, limits.step), limits.items),
    needs: first(shortened(needs, limits.need), limits.items),
    lead,
    partners: partners.length,
    funding: first(mostTellingFirst(project.funding, project.updated), limits.funding),
    effects: strongestFirst(project.effects)
      .slice(0, limits.effects)
      .map((effect) => ({ ...effect, text: cut(effect.text, EFFECT) })),
    continuation: project.continuation.state,
    adoptions: first(adoptions, limits.names),
    failure: failure && {
      text: cut(failure.text, limits.failure),
      lesson: cut(failure.lesson, limits.lesson),
      lessonBy: failure.lessonBy,
    },
  };
}

/** An item whose first sentence is too long stays as its headword. */
function shortened<T extends { text: string }>(items: T[], longest: number): T[] {
  return items.map((item) => {
    const text = cut(item.text, longest);
    return { ...item, text: text.length <= longest ? text : '' };
  });
}

function cut(text: string, longest: number): string {
  return longest > 0 ? firstSentences(text, longest) : '';
}

/** The first items of a list, and how many more there are. */
function first<T>(items: T[], most: number): { shown: T[]; more: number } {
  return { shown: items.slice(0, most), more: Math.max(0, items.length - most) };
}

/** Room for the word that stands before a need or a lesson, or behind a name. */
const WORD = ' '.repeat(18);

/** Characters of an effect: a line or two of a column; the evidence stands behind it. */
const EFFECT = 80;

function linesOf({ steps, needs, lead, funding, effects, adoptions, failure }: SheetExtract): number {
  return (
    listLines(steps.shown.map(({ title, text }) => `${title}. ${text}`)) +
    listLines(needs.shown.map(({ text }) => WORD + text)) +
    rowLines([lead.name + WORD + WORD]) +
    listLines(funding.shown.length > 0 ? funding.shown.map(({ from }) => from + WORD) : [WORD]) +
    listLines([...effects.map(({ text }) => text + WORD), WORD + WORD]) +
    rowLines(adoptions.shown.map(({ place, state }) => (state === 'unknown' ? place : place + WORD))) +
    (failure?.text ? listLines([failure.text, WORD + failure.lesson]) : 0)
  );
}
