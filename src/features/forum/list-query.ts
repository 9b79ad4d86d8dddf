import { z } from 'zod';
import { ANCHOR_KINDS, type Anchor } from './topic.ts';

/** What a member's lists show; strangers have the first alone. */
export const SHOWN = ['all', 'unanswered', 'mine', 'watched', 'district'] as const;
export type Shown = (typeof SHOWN)[number];

/** Longest name of a thing that topics are about. */
const MAX_ABOUT = 120;

/** What an address asks of a list; whatever is odd is left aside. What is about a thing is shown to the last topic. */
export const listQuery = z
  .object({
    show: z.enum(SHOWN).catch('all'),
    /** A kind and an id, such as "project:repair-cafe". */
    about: z.string().max(MAX_ABOUT).transform(anchorIn).optional().catch(undefined),
    /** The last topic of the page before: see `cursorIn`. */
    after: z.string().max(30).optional().catch(undefined),
  })
  .transform((query) => (query.about ? { ...query, show: 'all' as const } : query));
export type ListQuery = z.output<typeof listQuery>;

/** The thing that a text of an address names; undefined where it names none. */
export function anchorIn(text: string): Anchor | undefined {
  const [, kind, id = ''] = /^([a-z]+):([a-z0-9-]+)$/.exec(text) ?? [];
  const known = ANCHOR_KINDS.find((one) => one === kind);
  return known && { kind: known, id };
}

/** The text of a thing for an address. */
export function anchorText({ kind, id }: Pick<Anchor, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** The address of a list: `path`, and what differs from the plain one. */
export function listAddress(path: string, { show = 'all', about, after }: Partial<ListQuery>): string {
  const given = [
    ...(show === 'all' ? [] : [['show', show]]),
    ...(about ? [['about', anchorText(about)]] : []),
    ...(after === undefined ? [] : [['after', after]]),
  ];
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString().replaceAll('%3A', ':')}`;
}
