import { fold } from '../../../lib/fold.ts';
import type { FundingLine } from './lines.ts';

type Line = Pick<FundingLine, 'id' | 'title' | 'source' | 'from' | 'to'>;

/** More are no help any more. */
const MOST = 5;

/**
 * Lines of one source under one name that run at the same time, two by two. It may well be meant so, and both count;
 * more often one of them was forgotten.
 */
export function overlaps(lines: readonly Line[]): [Line, Line][] {
  const found: [Line, Line][] = [];
  const seen = new Map<string, Line[]>();
  for (const line of lines) {
    const key = fold(`${line.source}\n${line.title}`);
    const before = seen.get(key) ?? [];
    const other = before.find((one) => runTogether(one, line));
    if (other && found.length < MOST) found.push([other, line]);
    seen.set(key, [...before, line]);
  }
  return found;
}

function runTogether(a: Line, b: Line): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}
