import type { fields } from '../../lib/fields.ts';
import { fold } from '../../lib/fold.ts';
import type { Code } from '../../lib/vocabulary.ts';
import { effortSchema, type Effort } from '../catalogue/effort.ts';
import type { icons } from '../catalogue/icons.ts';
import { hasEnded } from '../catalogue/outcome.ts';
import { LENGTHS } from '../catalogue/text.ts';
import type { City } from '../places/city.ts';
import { linesOf } from './post-text.ts';
import type { ProposalFacts } from './proposal.ts';

/** Where the proposal stands: it is the first source of its own facts. */
export type Told = { siteName: string; address: string; day: string; city: City };

/** A sign for the cover, until an editor chooses one. */
const ICONS: Record<Code<typeof fields>, Code<typeof icons>> = {
  encounter: 'coffee',
  'local-supply': 'carrot',
  mobility: 'bus',
  'care-health': 'heart-handshake',
  'older-people': 'hand-helping',
  'children-youth-family': 'baby',
  education: 'graduation-cap',
  integration: 'messages-square',
  inclusion: 'handshake',
  housing: 'house',
  culture: 'book-open',
  environment: 'sprout',
  'local-economy': 'store',
  digital: 'network',
  safety: 'lightbulb',
  participation: 'users',
};

/** In place of what nobody has said yet; editors ask for it. Cases are written in German. */
export const OPEN = 'Noch nicht erzählt.';

/** Most entries of the lists of a case. */
const MOST = { steps: 12, core: 6 } as const;

/** The front matter of a case, as far as a proposal tells it: what it says is stated by itself, the rest is not known. */
export function caseRecord(facts: ProposalFacts, told: Told): Record<string, unknown> {
  const { title, summary, outcome, fields: about, targetGroups, leadName, leadSector } = facts;
  return {
    ...{ title, summary, icon: ICONS[about[0] ?? 'participation'] },
    ...{ published: told.day, updated: told.day, reviewBy: yearAfter(told.day) },
    place: placeOf(facts, told.city),
    period: present({ from: facts.from, to: facts.to }),
    ...{ outcome, fields: [...new Set(about)] },
    targetGroups: targetGroups.length > 0 ? [...new Set(targetGroups)] : ['everyone'],
    lead: { name: leadName ?? OPEN, sector: leadSector ?? 'citizens' },
    participation: 'involve',
    effort: effortOf(facts),
    steps: stepsOf(facts),
    transferability: { level: 2, core: coreOf(facts), form: 'adaptation' },
    ...failureOf(facts),
    continuation: { state: 'unknown' },
    sources: sourcesOf(facts, told),
  };
}

/** Of an idea: the fields that a case has to have and nobody has filled in. Editors are told, so that none is believed. */
export function filledIn({ targetGroups, leadName, leadSector, region, kind }: ProposalFacts): string[] {
  const said = {
    targetGroups: targetGroups[0],
    'lead.name': leadName,
    'lead.sector': leadSector,
    'place.region': region,
    'place.kind': kind,
  };
  return Object.entries(said).flatMap(([name, value]) => (value ? [] : [name]));
}

function placeOf({ city, district, region, kind }: ProposalFacts, here: City) {
  const isHere = fold(city) === fold(here.name);
  const tile = isHere ? here.districts.find(({ name }) => fold(name) === fold(district ?? '')) : undefined;
  return present({ city, district, tiles: tile && [tile.id], region: region ?? 'BW', kind: kind ?? 'urban-district' });
}

/** What the proposer said is stated: the first source is the proposal. */
export function effortOf({ hoursToStart, volunteers, leadTimeMonths, startMoney, difficulty }: ProposalFacts): Effort {
  const said = (value: unknown) => (value === undefined ? { basis: 'unknown' } : { basis: 'stated', value, source: 1 });
  return effortSchema.parse({
    hoursToStart: said(hoursToStart),
    hoursPaidMonthly: said(undefined),
    hoursUnpaidMonthly: said(undefined),
    volunteers: said(volunteers),
    leadTimeMonths: said(leadTimeMonths),
    startMoney: said(startMoney),
    difficulty: said(difficulty && Number(difficulty)),
  });
}

function stepsOf({ steps }: ProposalFacts) {
  const told = linesOf(steps)
    .slice(0, MOST.steps)
    .map((line) => ({ title: cut(line, LENGTHS.title), text: cut(line, LENGTHS.paragraph) }));
  const open = [1, 2].map((number) => ({ title: `Schritt ${String(number)}`, text: OPEN }));
  return [...told, ...open.slice(told.length)];
}

function coreOf({ core }: ProposalFacts): string[] {
  const lines = linesOf(core).slice(0, MOST.core);
  return lines.length > 0 ? lines.map((line) => cut(line, LENGTHS.note)) : [OPEN];
}

function failureOf({ outcome, cause, trouble, lesson }: ProposalFacts) {
  if (!hasEnded(outcome) || !cause) return {};
  return { failure: { causes: [cause], text: trouble ?? OPEN, lesson: lesson ?? OPEN, lessonBy: 'stated', source: 1 } };
}

function sourcesOf({ title, leadName, sourceTitle, sourceUrl }: ProposalFacts, { siteName, address, day }: Told) {
  const own = { title: `Vorschlag: ${title}`, publisher: siteName, year: Number(day.slice(0, 4)), url: address };
  const other = present({ title: sourceTitle ?? sourceUrl, publisher: leadName ?? OPEN, url: sourceUrl });
  return sourceTitle || sourceUrl ? [own, other] : [own];
}

function present<Values extends Record<string, unknown>>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}

/** No half characters at the end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

function yearAfter(day: string): string {
  const [year = '', ...rest] = day.split('-');
  const next = [String(Number(year) + 1), ...rest].join('-');
  return next.endsWith('-02-29') ? next.replace('-02-29', '-02-28') : next;
}
