import { TALK_ORDERS, type TalkOrder } from './find-talk.ts';

/** What an address asks of talk: its order, and the post after which the page goes on. Never throws. */
export function readTalkAddress(params: URLSearchParams): { order: TalkOrder; before: number | undefined } {
  const order = TALK_ORDERS.find((one) => one === params.get('sort')) ?? 'newest';
  const before = /^\d{1,15}$/.test(params.get('before') ?? '') ? Number(params.get('before')) : undefined;
  return { order, before: order === 'newest' ? before : undefined };
}
