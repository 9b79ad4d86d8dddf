import { setTimeout as sleep } from 'node:timers/promises';
import { newSendKey } from '../../src/features/forum/post-fields.ts';

/** What members who write have in common. */
export type Posting = {
  cookies: string[];
  topics: number[];
  /** Where the server answers; undefined while it does not. */
  url: string | undefined;
  /** Forms that were answered with success, by their keys, and where each answer led. */
  told: Map<string, string>;
  /** Nobody begins another form. */
  done: boolean;
};

/** Every so often somebody clicks twice. */
const TWICE = 5;

/**
 * Writes one post after another, every form again until it is answered; one of several `writers`. Rejects where an
 * answer is no success.
 */
export async function keepPosting(posting: Posting, writer: number, writers: number): Promise<void> {
  for (let turn = writer; !posting.done; turn += writers) {
    const form = { text: `Beitrag ${String(turn)} über Gärten.`, sendKey: newSendKey() };
    const first = await sendUntilTold(posting, turn, form);
    const again = turn % TWICE === 0 ? await sendUntilTold(posting, turn, form) : first;
    if (again !== first) throw new Error(`The same form led to ${first} and to ${again}`);
    posting.told.set(form.sendKey, first);
  }
}

async function sendUntilTold(posting: Posting, turn: number, form: Record<string, string>): Promise<string> {
  for (;;) {
    const answer = posting.url === undefined ? undefined : await send(posting, posting.url, turn, form);
    if (answer?.status === 303) return answer.headers.get('location') ?? '';
    if (answer) throw new Error(`A post was answered with ${String(answer.status)}: ${await answer.text()}`);
    await sleep(20);
  }
}

/** Undefined where the server was killed before it answered. */
async function send({ cookies, topics }: Posting, url: string, turn: number, form: Record<string, string>) {
  const address = `${url}/forum/topics/${String(topics[turn % topics.length])}`;
  const headers = { cookie: cookies[turn % cookies.length] ?? '', origin: url };
  const body = new URLSearchParams(form);
  return fetch(address, { method: 'POST', headers, body, redirect: 'manual' }).catch(() => undefined);
}
