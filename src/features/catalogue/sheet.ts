import { isTaken } from './adoption.ts';
import { strongestFirst } from './effect.ts';
import { mostTellingFirst } from './funding-order.ts';
import { hasEnded } from './outcome.ts';
import type { MentorOffer } from './mentor.ts';
import type { Precondition } from './precondition.ts';
import type { Project } from './project.ts';
import type { Step } from './step.ts';
import { firstSentences } from './sentences.ts';
import { limitsOf, type Limits } from './sheet-limits.ts';
import { listLines, paragraphLines, roomOf, rowLines } from './sheet-space.ts';

/** The parts of a case that its one-page print shows. */
export type SheetExtract = ReturnType<typeof extract>;

/** As much of a case as fits on one A4 page: texts end with a sentence, lists say how much more there is. */
export function sheetExtract(project: Project): SheetExtract {
  const room = roomOf(project);
  const { least, more } = limitsOf(project);
  const limits = more.reduce<Limits>((kept, next) => {
    const fuller = { ...kept, ...next };
    return linesOf(extract(project, fuller)) <= room ? fuller : kept;
  }, least);
  return filled(extract(project, limits), project.steps, room);
}

function extract(project: Project, limits: Limits) {
  const { preconditions, steps, lead, partners, adoptions, failure } = project;
  return {
    steps: first(shortened(steps, limits.step), limits.items),
    needs: told(preconditions, limits),
    lead,
    partners: partners.length,
    funding: first(mostTellingFirst(project.funding, project.updated), limits.funding),
    effects: strongestFirst(project.effects)
      .slice(0, limits.effects)
      .map((effect) => ({ ...effect, text: cut(effect.text, EFFECT) })),
    continuation: project.continuation.state,
    adoptions: first(adoptions.filter(isTaken), limits.names),
    offers: offered(project.mentor.slice(0, OFFERS), limits.mentor),
    gaps: sheetGaps(project),
    failure: failure && {
      causes: hasEnded(project.outcome) ? failure.causes : [],
      text: cut(failure.text, limits.failure),
      lesson: cut(failure.lesson, limits.lesson),
      lessonBy: failure.lessonBy,
    },
  };
}

/**
 * What room is left goes to the steps, one after the other and no one far ahead: a step with a long sentence keeps none
 * of the others from having theirs.
 */
function filled(sheet: SheetExtract, steps: Step[], room: number): SheetExtract {
  const tries = STEP_LENGTHS.flatMap((longest) => sheet.steps.shown.map((_, index) => ({ longest, index })));
  return tries.reduce<SheetExtract>((kept, { longest, index }) => {
    const [told] = shortened(steps.slice(index, index + 1), longest);
    if (!told || told.text.length <= (kept.steps.shown[index]?.text.length ?? 0)) return kept;
    const fuller = { ...kept, steps: { ...kept.steps, shown: kept.steps.shown.with(index, told) } };
    return linesOf(fuller) <= room ? fuller : kept;
  }, sheet);
}

/** The parts of a sheet that are empty because nothing is known. */
function sheetGaps({ period, preconditions, partners, effects, adoptions, mentor }: Project) {
  const parts = {
    beginning: period.from,
    needs: preconditions[0],
    partners: partners[0],
    effects: effects[0],
    adoptions: adoptions.find(isTaken),
    offers: mentor[0],
  };
  return (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] === undefined);
}

/** The needs that are told in a sentence; of the rest only the kinds are named, so that no item is empty. */
function told(preconditions: Precondition[], { need, items }: Limits) {
  const needs = shortened(
    preconditions.filter(({ mandatory }) => mandatory),
    need,
  );
  const shown = needs.filter(({ text }) => text).slice(0, items);
  const rest = needs.filter((one) => !shown.includes(one));
  return { shown, rest: [...new Set(rest.map(({ kind }) => kind))] };
}

/** Kinds of help under one address, or without one. */
type Offer = { kinds: MentorOffer['kind'][]; text: string; url?: string | undefined };

/** Offers to help; those under one address that have no room for words of their own stand together. */
function offered(mentor: MentorOffer[], longest: number): Offer[] {
  return shortened(mentor, longest).reduce<Offer[]>((offers, { kind, text, url }) => {
    const same = offers.find((one) => !text && !one.text && one.url === url);
    if (!same) return [...offers, { kinds: [kind], text, url }];
    return offers.map((one) => (one === same ? { ...one, kinds: [...one.kinds, kind] } : one));
  }, []);
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

/** Room for the kind of a need or a cause among others of its kind. */
const KIND = ' '.repeat(14);

/** Room for a part that is not known, in the line that names them all. */
const GAP = ' '.repeat(20);

/** Characters of a step, so that none is far ahead of the others. */
const STEP_LENGTHS = [90, 120, 160, 230, 300];

/** Offers to help that a sheet names. */
const OFFERS = 2;

/** Characters of an effect: a line or two of a column; the evidence stands behind it. */
const EFFECT = 80;

function linesOf({ steps, needs, lead, funding, effects, adoptions, offers, failure, gaps }: SheetExtract): number {
  return (
    listLines(steps.shown.map(({ title, text }) => `${title}. ${text}`)) +
    listLines([...needs.shown.map(({ text }) => WORD + text), ...inOne(needs.rest)]) +
    rowLines([lead.name + WORD + WORD]) +
    listLines(funding.shown.length > 0 ? funding.shown.map(({ from }) => from + WORD) : [WORD]) +
    listLines([...effects.map(({ text }) => text + WORD), WORD + WORD]) +
    rowLines(adoptions.shown.map(({ place, state }) => (state === 'unknown' ? place : place + WORD))) +
    listLines(offers.map(({ kinds, text, url = '' }) => kinds.map(() => WORD).join('') + text + url)) +
    paragraphLines(gaps.map(() => GAP).join('')) +
    (failure ? troubleLines(failure) : 0)
  );
}

/** Words in one item of a list; none without words. */
function inOne(words: unknown[]): string[] {
  return words.length > 0 ? [words.map(() => KIND).join('')] : [];
}

/** Where causes are named, they stand with the story below a heading of their own. */
function troubleLines({ causes, text, lesson }: NonNullable<SheetExtract['failure']>): number {
  const told = text ? [text] : [];
  if (causes.length > 0) return listLines([...inOne(causes), ...told]) + listLines([WORD + lesson]);
  return listLines([...told, ...(lesson ? [WORD + lesson] : [])]);
}
