import { sectors } from '../../lib/sectors.ts';
import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import { factText, type FactPhrases } from '../catalogue/facts.ts';
import type { Project } from '../catalogue/project.ts';
import { fundingKinds, neighbourhoodKinds, preconditionKinds } from '../catalogue/vocabularies.ts';
import type { FitPoint } from './fit-points.ts';

/** What the interface says around the facts of a case. */
export type FitPhrases = {
  facts: FactPhrases;
  people: (count: string) => string;
  hoursMonthly: (paid: string, unpaid: string) => string;
};

/** Something that the case had or needs; `must`: nobody starts without it. */
export type Need = { text: string; must: boolean };

/** Which preconditions of a case belong to which question. */
const KINDS = {
  room: ['room', 'technology'],
  permits: ['permit', 'insurance'],
  key_person: ['key-person', 'trust'],
  sectors: ['partner'],
} as const satisfies Partial<Record<FitPoint, (keyof typeof preconditionKinds)[]>>;

/** What the case says to each question; nothing where it says nothing. */
export function needsOf(project: Project, phrases: FitPhrases, locale: Locale): Record<FitPoint, Need[]> {
  const { place, effort, funding } = project;
  const fact = (key: keyof Project['effort']) => factText(effort, key, phrases.facts, locale);
  const { inhabitants } = place;
  return {
    room: required(project, KINDS.room, locale),
    permits: required(project, KINDS.permits, locale),
    neighbourhood: said(neighbourhoodKinds[place.kind][locale]),
    inhabitants: inhabitants === undefined ? [] : said(phrases.people(numberText(inhabitants, locale))),
    key_person: required(project, KINDS.key_person, locale),
    sectors: [...said(sectorsOf(project, locale).join(', ')), ...required(project, KINDS.sectors, locale)],
    volunteers: said(fact('volunteers')),
    start_money: said(fact('startMoney')),
    running_hours: said(phrases.hoursMonthly(fact('hoursPaidMonthly'), fact('hoursUnpaidMonthly'))),
    funding_kinds: [...new Set(funding.map(({ kind }) => fundingKinds[kind][locale]))].flatMap(said),
  };
}

function required({ preconditions }: Project, kinds: readonly string[], locale: Locale): Need[] {
  return preconditions
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, mandatory, text }) => ({ text: `${preconditionKinds[kind][locale]}: ${text}`, must: mandatory }));
}

function sectorsOf({ lead, partners }: Project, locale: Locale): string[] {
  return [...new Set([lead, ...partners].map(({ sector }) => sectors[sector][locale]))];
}

function said(text: string): Need[] {
  return text === '' ? [] : [{ text, must: false }];
}
