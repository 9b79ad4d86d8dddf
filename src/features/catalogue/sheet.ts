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

/** From everything to little; the first with which the page is not too full is taken. */
const LIMITS: Limits[] = [
  { items: 12, names: 31, funding: 8, effects: 3, step: 900, need: 400, failure: 900, lesson: 900 },
  { items: 12, names: 14, funding: 5, effects: 2, step: 300, need: 240, failure: 420, lesson: 300 },
  { items: 12, names: 12, funding: 4, effects: 2, step: 230, need: 200, failure: 360, lesson: 250 },
  { items: 10, names: 10, funding: 4, effects: 2, step: 180, need: 160, failure: 300, lesson: 200 },
  { items: 10, names: 8, funding: 3, effects: 1, step: 140, need: 130, failure: 240, lesson: 180 },
  { items: 9, names: 7, funding: 3, effects: 1, step: 110, need: 100, failure: 180, lesson: 150 },
  { items: 8, names: 5, funding: 2, effects: 1, step: 80, need: 80, failure: 120, lesson: 100 },
  { items: 8, names: 2, funding: 1, effects: 0, step: 60, need: 60, failure: 60, lesson: 60 },
  { items: 8, names: 3, funding: 3, effects: 1, step: 0, need: 60, failure: 120, lesson: 100 },
];

/** For cases whose every sentence is as long as it may be: what to do and what to have, in headwords. */
const LEAST: Limits = { items: 6, names: 2, funding: 1, effects: 0, step: 0, need: 0, failure: 0, lesson: 0 };

/** The parts of a case that its one-page print shows. */
export type SheetExtract = ReturnType<typeof extract>;

/** As much of a case as fits on one A4 page: texts end with a sentence, lists say how much more there is. */
export function sheetExtract(project: Project): SheetExtract {
  const room = roomOf(project);
  const extracts = LIMITS.map((limits) => extract(project, limits));
  return extracts.find((sheet) => linesOf(sheet) <= room) ?? extract(project, LEAST);
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
    effects: shortened(strongestFirst(project.effects).slice(0, limits.effects), EFFECT),
    continuation: project.continuation.state,
    adoptions: first(adoptions, limits.names),
    failure: failure && {
      text: cut(failure.text, limits.failure),
      lesson: cut(failure.lesson, limits.lesson),
      lessonBy: failure.lessonBy,
    },
  };
}

function shortened<T extends { text: string }>(items: T[], longest: number): T[] {
  return items.map((item) => ({ ...item, text: cut(item.text, longest) }));
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
