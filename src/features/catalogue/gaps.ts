import { isTaken } from './adoption.ts';
import type { CaseSection } from './case-sections.ts';
import { hasEnded } from './outcome.ts';
import type { Project } from './project.ts';

/** Something of which a case says nothing, or nothing in `missing` of the `of` places where it could. */
export type Gap = { name: GapName; missing: number; of: number };

/**
 * What the last line of a section says is not known, because it has no row of its own: the section, the fields of the
 * schema, and every place where a case could say it. Where a case cannot say it, there is no place: what goes on has no
 * end, and the kinds of foundation money say themselves whether they are structural.
 */
export const GAPS = {
  duration: {
    section: 'how',
    fields: ['steps[].duration'],
    places: ({ steps }) => steps.map(({ duration }) => duration),
  },
  load: {
    section: 'who',
    fields: ['partners[].gains', 'partners[].pains'],
    places: ({ partners }) => partners.map(({ gains, pains }) => gains ?? pains),
  },
  time: {
    section: 'money',
    fields: ['funding[].start', 'funding[].end'],
    places: ({ funding }) => funding.map(({ start, end }) => start ?? end),
  },
  nature: {
    section: 'money',
    fields: ['funding[].structural'],
    places: ({ funding }) =>
      funding.filter(({ kind }) => !kind.startsWith('foundation-')).map(({ structural }) => structural),
  },
  beginning: { section: 'story', fields: ['period.from'], places: ({ period }) => [period.from] },
  end: {
    section: 'story',
    fields: ['period.to'],
    places: ({ outcome, period }) => (hasEnded(outcome) ? [period.to] : []),
  },
  onward: {
    section: 'effects',
    fields: ['continuation.text'],
    places: ({ continuation }) => (continuation.state === 'unknown' ? [] : [continuation.text]),
  },
  lesson: { section: 'trouble', fields: ['failure'], places: ({ failure }) => [failure] },
  failedWhen: {
    section: 'trouble',
    fields: ['failure.when'],
    places: ({ failure }) => (failure ? [failure.when] : []),
  },
  offerAddress: { section: 'adapt', fields: ['mentor[].url'], places: ({ mentor }) => mentor.map(({ url }) => url) },
  documents: { section: 'adapt', fields: ['documents'], places: ({ documents }) => [documents[0]] },
  origin: { section: 'lineage', fields: ['derivedFrom'], places: ({ derivedFrom }) => [derivedFrom] },
  originHow: {
    section: 'lineage',
    fields: ['derivedFrom.note'],
    places: ({ derivedFrom }) => (derivedFrom ? [derivedFrom.note] : []),
  },
  since: {
    section: 'lineage',
    fields: ['adoptions[].since'],
    places: ({ adoptions }) => adoptions.filter(isTaken).map(({ since }) => since),
  },
  until: {
    section: 'lineage',
    fields: ['adoptions[].until'],
    places: ({ adoptions }) => adoptions.filter(({ state }) => state === 'stopped').map(({ until }) => until),
  },
  fit: {
    section: 'lineage',
    fields: ['adoptions[].kept', 'adoptions[].changed', 'adoptions[].dropped'],
    places: ({ adoptions }) =>
      adoptions.filter(isTaken).map(({ kept, changed, dropped }) => kept ?? changed ?? dropped),
  },
} satisfies Record<string, { section: CaseSection; fields: string[]; places: (project: Project) => unknown[] }>;
export type GapName = keyof typeof GAPS;

/** What is not known in this section of a case. */
export function gapsIn(project: Project, section: CaseSection): Gap[] {
  const names = (Object.keys(GAPS) as GapName[]).filter((name) => GAPS[name].section === section);
  return names.flatMap((name) => {
    const places = GAPS[name].places(project);
    const missing = places.filter((place) => place === undefined).length;
    return missing > 0 ? [{ name, missing, of: places.length }] : [];
  });
}
