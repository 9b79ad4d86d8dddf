import { aligned, rounded } from '../table.ts';
import type { ForumFigure } from './measure.ts';

/** How many times longer an answer may take from a store a hundred times as large. */
export const MOST_GROWTH = 1.3;

/** The figures as lines of text. */
export function forumTable(figures: ForumFigure[], posts: [number, number]): string {
  const [small, large] = posts.map((count) => `${count.toLocaleString('en')} posts`);
  const head = ['answers/s at 16 connections', small ?? '', 'p99 (ms)', large ?? '', 'p99 (ms)'];
  const rest = ['node:http', 'share', 'aim', 'growth', 'aim'];
  return aligned([[...head, ...rest], ...figures.map(row)]);
}

function row({ task, small, large, bare }: ForumFigure): string[] {
  return [
    task.name,
    ...[small.perSecond, small.p99, large.perSecond, large.p99, bare].map(rounded),
    rounded(large.perSecond / bare),
    Number.isNaN(task.share) ? '' : `≥ ${String(task.share)}`,
    `× ${rounded(small.perSecond / large.perSecond)}`,
    `≤ ${String(MOST_GROWTH)}`,
  ];
}
