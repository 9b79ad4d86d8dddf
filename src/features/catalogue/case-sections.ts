import { hasEnded } from './outcome.ts';
import type { Project } from './project.ts';

/** The sections of a case page in reading order; the ids are addresses and stay. */
const ORDER = [
  'why',
  'how',
  'needs',
  'who',
  'effort',
  'money',
  'story',
  'effects',
  'trouble',
  'adapt',
  'lineage',
  'documents',
  'sources',
] as const;
export type CaseSection = (typeof ORDER)[number];

/** The name of a section's heading: the steps of what failed are a story, no advice. */
export function headingOf(section: CaseSection, outcome: Project['outcome']): CaseSection | 'went' {
  return section === 'how' && hasEnded(outcome) ? 'went' : section;
}

/** The sections that this case has something for. */
export function caseSections({ documents }: Pick<Project, 'documents'>): CaseSection[] {
  return ORDER.filter((section) => section !== 'documents' || documents.length > 0);
}

/** Sections that leave something to ask. */
const ASKED: readonly CaseSection[] = ['how', 'needs', 'who', 'effort', 'money', 'trouble', 'adapt'];

/** The sections of this case about which one can ask, with the names of their headings. */
export function askedSections(project: Pick<Project, 'documents' | 'outcome'>) {
  const asked = caseSections(project).filter((section) => ASKED.includes(section));
  return asked.map((code) => ({ code, heading: headingOf(code, project.outcome) }));
}
