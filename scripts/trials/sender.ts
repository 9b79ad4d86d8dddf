import { newSendKey } from '../../src/features/forum/post-fields.ts';
import type { TrialForum } from './trial-forum.ts';

/** Milliseconds in which any text is answered: whoever sends one must not keep the others waiting. */
const PATIENCE = 3_000;

/** Sends forms to a site by turns of its members. `faults`: what no text may do to a server. */
export type Sender = {
  /** Answers with where the post is; undefined for one that was refused. */
  reply: (topic: number, text: string, what?: string) => Promise<string | undefined>;
  open: (title: string, text: string) => Promise<string | undefined>;
  faults: string[];
  /** How many were refused, by the status of the answer. */
  refused: ReadonlyMap<number, number>;
};

export function senderTo(url: string, { cookies, publicBoard }: TrialForum): Sender {
  const faults: string[] = [];
  const refused = new Map<number, number>();
  let turn = 0;
  const send = async (path: string, fields: Record<string, string>, what: string): Promise<string | undefined> => {
    turn += 1;
    const headers = { cookie: cookies[turn % cookies.length] ?? '', origin: url };
    const body = new URLSearchParams({ ...fields, sendKey: newSendKey() });
    const begin = performance.now();
    const answer = await fetch(url + path, { method: 'POST', headers, body, redirect: 'manual' });
    const took = performance.now() - begin;
    if (answer.status >= 500) faults.push(`${what} was answered with ${String(answer.status)}`);
    if (took > PATIENCE) faults.push(`${what} took ${String(Math.round(took))} ms`);
    if (answer.status !== 303) refused.set(answer.status, (refused.get(answer.status) ?? 0) + 1);
    return answer.headers.get('location') ?? undefined;
  };
  return {
    reply: (topic, text, what = JSON.stringify(text)) => send(`/forum/topics/${String(topic)}`, { text }, what),
    open: (title, text) =>
      send('/forum/new', { boardId: String(publicBoard.id), lang: 'de', title, text }, JSON.stringify(title)),
    faults,
    refused,
  };
}
