import type { z } from 'zod';
import { CASE_PARTS } from '../../../src/features/catalogue/case-parts.ts';
import type { Content, ProjectEntry } from '../../../src/features/catalogue/content.ts';
import { projectSchema, type Project } from '../../../src/features/catalogue/project.ts';

type Record = z.input<typeof projectSchema>;

/** As little as a case may say. */
export const BARE: Record = {
  title: 'Lesebank am Marktplatz',
  summary: 'Nachbarinnen lesen samstags auf einer Bank vor.',
  icon: 'sofa',
  published: '2026-01-10',
  updated: '2026-01-10',
  reviewBy: '2027-01-10',
  place: { city: 'Stuttgart', region: 'BW', kind: 'urban-district' },
  period: {},
  outcome: 'running',
  fields: ['encounter'],
  targetGroups: ['everyone'],
  lead: { name: 'Lesekreis', sector: 'citizens' },
  participation: 'involve',
  effort: {
    hoursToStart: { basis: 'unknown' },
    hoursPaidMonthly: { basis: 'unknown' },
    hoursUnpaidMonthly: { basis: 'unknown' },
    volunteers: { basis: 'unknown' },
    leadTimeMonths: { basis: 'unknown' },
    startMoney: { basis: 'unknown' },
    difficulty: { basis: 'unknown' },
  },
  steps: [
    { title: 'Bank finden', text: 'Am besten im Schatten.' },
    { title: 'Vorlesen', text: 'Jeden Samstag.' },
  ],
  transferability: { level: 2, core: ['Eine Bank und ein Buch.'], form: 'open-copy' },
  continuation: { state: 'unknown' },
  sources: [{ title: 'Bericht vom Lesekreis', publisher: 'Stadtteilzeitung' }],
};

/** A case of the tests' small world: the bare one with what is given, checked like any other. */
export function aCase(slug: string, given: Partial<Record> = {}, english?: Partial<Project>): ProjectEntry {
  const data = projectSchema.parse({ ...BARE, ...given });
  const entry = { slug, data, ...words('Es begann mit einer Bank.') };
  if (!english) return entry;
  const { updated } = data;
  return { ...entry, english: { data: { ...data, ...english }, updated, ...words('It began with a bench.') } };
}

/** The same sentence in each part of the text. */
function words(text: string): { body: string; text: string } {
  return { body: CASE_PARTS.map((part) => `<${part}>\n\n${text}\n\n</${part}>\n`).join('\n'), text };
}

/** The effort of the bare case with some values known. */
export function effortWith(known: Partial<Record['effort']>): Record['effort'] {
  return { ...BARE.effort, ...known };
}

export function estimate<T>(value: T) {
  return { basis: 'estimate' as const, value, reason: 'Geschätzt nach Gesprächen.' };
}

export function stated<T>(value: T) {
  return { basis: 'stated' as const, value, source: 1 };
}

export function contentOf(...projects: ProjectEntry[]): Content {
  return { projects, guides: [] };
}

/** Four cases that differ in all that lists know: a bench, a bus, a shop that closed, a café. */
export const readingBench = aCase(
  'lesebank',
  { effort: effortWith({ difficulty: stated(1), startMoney: stated('none'), hoursToStart: estimate(20) }) },
  { title: 'Reading bench', summary: 'Neighbours read aloud on Saturdays.' },
);
export const villageBus = aCase('buergerbus', {
  title: 'Bürgerbus Oberdorf',
  published: '2026-03-01',
  updated: '2026-03-02',
  place: { city: 'Oberdorf', region: 'BY', kind: 'village' },
  fields: ['mobility', 'encounter'],
  targetGroups: ['older-people', 'people-without-car'],
  lead: { name: 'Bürgerbus e. V.', sector: 'non-profit', legalForm: 'association' },
  partners: [{ name: 'Gemeinde Oberdorf', sector: 'municipality', role: 'Zahlt den Diesel.' }],
  funding: [{ from: 'Gemeinde Oberdorf', kind: 'municipal' }],
  effort: effortWith({ difficulty: estimate(3), startMoney: stated('up-to-25000'), leadTimeMonths: stated(12) }),
  adoptions: [
    { place: 'Unterdorf', state: 'running', project: 'dorfladen' },
    { place: 'Mitteldorf', state: 'planned' },
  ],
});
export const villageShop = aCase('dorfladen', {
  title: 'Dorfladen Unterdorf',
  published: '2026-03-01',
  updated: '2026-03-01',
  outcome: 'failed',
  place: { city: 'Unterdorf', region: 'BY', kind: 'village' },
  fields: ['local-supply'],
  targetGroups: ['everyone', 'people-without-car'],
  effort: effortWith({ difficulty: estimate(3), startMoney: estimate('up-to-100000') }),
  failure: { causes: ['resources'], text: 'Zu wenige kauften ein.', lesson: 'Vorher zählen.', lessonBy: 'stated' },
});
export const repairCafe = aCase('reparaturcafe', {
  title: 'Reparaturcafé Süd',
  published: '2026-02-01',
  updated: '2026-02-01',
  fields: ['environment', 'encounter'],
  adoptions: [{ place: 'Heslach', state: 'running' }],
});

export const smallWorld = contentOf(readingBench, villageBus, villageShop, repairCafe);
