import type { CriteriaSet, Criterion } from '../criteria/criterion.ts';
import type { Finding } from './sheet.ts';

type Level = Criterion['levels'][number];

/** A sheet that is read, and by whom it is. */
export type ReadSheet = { name: string; summary: string | null; findings: readonly Finding[] };

/** One criterion with what all sheets say of it. */
export type LevelRow = {
  criterion: Criterion;
  /** The levels in their order, each with those who see it. */
  stands: { level: Level; names: string[] }[];
  /** Steps between the first and the last level that somebody sees. */
  spread: number;
  /** `step`: the place of the level among the others, from 0. */
  said: { name: string; level?: { title: string; step: number }; words: string | null }[];
};

/** Steps from which on people see something differently, and not only a little. */
const APART = 2;

/** What sheets say of each criterion, in the order of the criteria: levels are set beside each other, never added up. */
export function levelRows({ criteria }: Pick<CriteriaSet, 'criteria'>, sheets: readonly ReadSheet[]): LevelRow[] {
  return criteria.map((criterion) => {
    const said = sheets.map(({ name, findings }) => ({ name, ...findingOn(criterion, findings) }));
    const stands = criterion.levels.map((level) => ({
      level,
      names: said.filter(({ code }) => code === level.code).map(({ name }) => name),
    }));
    return { criterion, stands, spread: spreadOf(stands), said: said.map(({ code: _, ...rest }) => rest) };
  });
}

/** The criteria on which the sheets are far from each other, the furthest first. */
export function apart(rows: readonly LevelRow[]): LevelRow[] {
  return rows.filter(isApart).toSorted((a, b) => b.spread - a.spread);
}

export function isApart({ spread }: Pick<LevelRow, 'spread'>): boolean {
  return spread >= APART;
}

/** The criteria to which somebody wrote something, and those of which the levels say all there is. */
export function partedByWords(rows: readonly LevelRow[]): { told: LevelRow[]; wordless: LevelRow[] } {
  const hasWords = ({ said }: LevelRow) => said.some(({ words }) => words !== null);
  return { told: rows.filter(hasWords), wordless: rows.filter((row) => !hasWords(row)) };
}

function findingOn({ code, levels }: Criterion, findings: readonly Finding[]) {
  const found = findings.find(({ criterion }) => criterion === code);
  const step = levels.findIndex((one) => one.code === found?.level);
  const level = levels[step];
  return { code: level?.code, ...(level && { level: { title: level.title, step } }), words: found?.words ?? null };
}

function spreadOf(stands: LevelRow['stands']): number {
  const seen = stands.flatMap(({ names }, index) => (names.length > 0 ? [index] : []));
  return seen.length === 0 ? 0 : Math.max(...seen) - Math.min(...seen);
}

/** What the levels are called where all criteria call them alike; undefined where each has its own. */
export function levelNames(rows: readonly LevelRow[]): string[] | undefined {
  const [first, ...others] = rows.map(({ criterion }) => criterion.levels.map(({ title }) => title));
  const areAlike = others.every((titles) => titles.join('\n') === first?.join('\n'));
  return areAlike ? first : undefined;
}
