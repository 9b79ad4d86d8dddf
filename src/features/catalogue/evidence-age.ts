import type { Project } from './project.ts';

/**
 * Years between the newest source and the text from which on a case says loudly how old its evidence is.
 * Reports come out a year after what they tell, so one year is no age; grants run for two or three years,
 * and within two what is called running or permanent may have lost its money.
 */
export const AGED_AFTER = 2;

const UNDATED = 'undated';

/** The phrases that the interface has for the age of evidence. */
export type EvidencePhrases = {
  until: (year: string) => string;
  undated: string;
  newest: (year: string) => string;
};

/** The year of the newest source, printed or inferred; undefined where no source bears one. */
export function newestSourceYear({ sources }: Pick<Project, 'sources'>): number | undefined {
  const years = sources.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** True where the sources are so much older than the text, or so undated, that the outcome may be out of date. */
export function isAged(project: Pick<Project, 'sources' | 'updated'>): boolean {
  const newest = newestSourceYear(project);
  return newest === undefined || Number(project.updated.slice(0, 4)) - newest >= AGED_AFTER;
}

/** How old the evidence is, where that has to be said: the year of the newest source, or "undated". */
export function evidenceAge(project: Pick<Project, 'sources' | 'updated'>): string | undefined {
  return isAged(project) ? String(newestSourceYear(project) ?? UNDATED) : undefined;
}

/** The phrase for such an age. */
export function ageText(age: string, phrases: EvidencePhrases): string {
  return age === UNDATED ? phrases.undated : phrases.until(age);
}

/** What stands beside the outcome: up to when there is evidence. */
export function evidenceUntil(project: Pick<Project, 'sources'>, phrases: EvidencePhrases): string {
  return said(project, phrases.until, phrases);
}

/** What stands beside the day on which the text was compared: how new its newest source is. */
export function newestSource(project: Pick<Project, 'sources'>, phrases: EvidencePhrases): string {
  return said(project, phrases.newest, phrases);
}

function said(project: Pick<Project, 'sources'>, phrase: (year: string) => string, phrases: EvidencePhrases) {
  const newest = newestSourceYear(project);
  return newest === undefined ? phrases.undated : phrase(String(newest));
}
