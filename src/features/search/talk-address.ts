import { DAY } from '../../lib/durations.ts';
import { TALK_ORDERS, type TalkOrder } from './find-talk.ts';

/** How far back one looks, in days; 'ever' has no end. */
const SPANS = { ever: Infinity, year: 365, month: 28 } as const;
export type TalkSpan = keyof typeof SPANS;
export const TALK_SPANS = Object.keys(SPANS) as [TalkSpan, ...TalkSpan[]];

/**
 * What an address asks of talk: its order, how far back, and the post after which the page goes on. `isFirst`: the
 * search was begun in the forum.
 */
export type TalkAddress = { order: TalkOrder; span: TalkSpan; before: number | undefined; isFirst: boolean };

/** Never throws: what is odd falls back. */
export function readTalkAddress(params: URLSearchParams): TalkAddress {
  const order = TALK_ORDERS.find((one) => one === params.get('sort')) ?? 'newest';
  const span = TALK_SPANS.find((one) => one === params.get('since')) ?? 'ever';
  const before = /^\d{1,15}$/.test(params.get('before') ?? '') ? Number(params.get('before')) : undefined;
  return { order, span, before: order === 'newest' ? before : undefined, isFirst: params.get('first') === 'talk' };
}

/** What of it goes on to the next question: nothing that is the default. */
export function keptOf({ span, isFirst }: Pick<TalkAddress, 'span' | 'isFirst'>): Record<string, string> {
  return { ...(span !== 'ever' && { since: span }), ...(isFirst && { first: 'talk' }) };
}

/** The moment from which on posts are looked for; undefined for all. */
export function beginOf(span: TalkSpan, now: Date): Date | undefined {
  return span === 'ever' ? undefined : new Date(now.getTime() - SPANS[span] * DAY);
}
