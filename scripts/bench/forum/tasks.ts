import { randomUUID } from 'node:crypto';
import type { Question } from './asking.ts';
import type { Filled } from './store.ts';
import { LONG_TOPIC } from './talk.ts';
import { RARE, type Pool } from './words.ts';

/** What many do at once; `ask` gives the question of the next of them. */
export type Task = { name: string; ask: (filled: Filled, pool: Pool) => () => Question; share: number; writes?: true };

/** The page of the long topic that is looked at. */
const FAR = 400;

/** A word that many posts have. */
const COMMON = 'Menschen';

/** `share`: the aim, of what bare `node:http` does with the same bytes, or of a bare insert. */
export const TASKS: Task[] = [
  { name: 'topic list, a member', share: 0.06, ask: byMembers(() => '/forum') },
  {
    name: 'page of 20 posts, a member',
    share: 0.06,
    ask: byMembers(({ topics }, turn) => `/forum/topics/${String(topics[turn % topics.length])}`),
  },
  {
    name: `page ${String(FAR)} of a long topic, a member`,
    share: 0.06,
    ask: byMembers(() => `/forum/topics/${String(LONG_TOPIC)}?page=${String(FAR)}`),
  },
  {
    name: 'public list, a visitor',
    share: 0.15,
    ask:
      ({ publicBoard }) =>
      () => ({ path: `/forum/boards/${publicBoard}` }),
  },
  { name: 'search, a common word', share: NaN, ask: byMembers(() => search(COMMON)) },
  { name: 'search, a rare word', share: NaN, ask: byMembers(() => search(RARE)) },
  { name: 'search, one writer', share: NaN, ask: byMembers(() => search(`von:"Anna Bauer" ${COMMON}`)) },
  { name: 'posting, a member', share: 0.25, writes: true, ask: posting },
];

/** Each question comes from the next member. */
function byMembers(path: (filled: Filled, turn: number) => string): Task['ask'] {
  return (filled) => {
    let turn = 0;
    return () => {
      turn += 1;
      return { path: path(filled, turn), cookie: cookieAt(filled, turn) };
    };
  };
}

function search(query: string): string {
  return `/api/search?${new URLSearchParams({ q: query })}`;
}

function posting(filled: Filled, { replies }: Pool): () => Question {
  let turn = 0;
  return () => {
    turn += 1;
    const body = new URLSearchParams({ text: replies[turn % replies.length]?.source ?? '', sendKey: randomUUID() });
    const topic = filled.topics[turn % filled.topics.length];
    return { path: `/forum/topics/${String(topic)}`, cookie: cookieAt(filled, turn), body: body.toString() };
  };
}

function cookieAt({ cookies }: Filled, turn: number): string | undefined {
  return cookies[turn % cookies.length];
}
