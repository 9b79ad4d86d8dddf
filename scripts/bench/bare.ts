import { fork } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { answersPerSecond } from './load.ts';
import { spreadOf } from './spread.ts';

/** What the bare server is told to answer: headers as names and values in turn, the body in base64. */
export type BareAnswer = { headers: string[]; body: string };

/** Answers a second: of a page, and of a bare server with the same bytes and headers. */
export type BesideBare = { ours: number; bare: number };

/** Headers that Node writes by itself. */
const OF_NODE = ['connection', 'date', 'keep-alive'];

/**
 * Puts a page under load for some milliseconds, then a bare `node:http` server that answers the same,
 * and so on in turns, so that both have their share of what else the machine does. Medians of all rounds.
 */
export async function besideBare(url: string, milliseconds = 2_000, rounds = 5): Promise<BesideBare> {
  const bare = await openBare('bare-server.ts', await answerAt(url));
  try {
    const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      rates.ours.push(await answersPerSecond(url, milliseconds));
      rates.bare.push(await answersPerSecond(bare.url, milliseconds));
    }
    return { ours: spreadOf(rates.ours).median, bare: spreadOf(rates.bare).median };
  } finally {
    bare.close();
  }
}

/** A bare server in a process of its own. */
export type Bare = { url: string; close: () => void };

/** Starts one of the programs of this folder that are told once what they need, and say on which port they listen. */
export async function openBare(program: string, given: BareAnswer | string): Promise<Bare> {
  const child = fork(new URL(program, import.meta.url));
  child.send(given);
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://127.0.0.1:${String(port)}`, close: () => child.kill() };
}

/** What a page answers, for a bare server to give the same. */
export async function answerAt(url: string, asking: Record<string, string> = {}): Promise<BareAnswer> {
  const request = get(url, { headers: { ...asking, 'accept-encoding': 'br' } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const pairs = response.rawHeaders.flatMap((name, index, all) =>
    index % 2 === 0 ? [[name, all[index + 1] ?? '']] : [],
  );
  const headers = pairs.filter(([name = '']) => !OF_NODE.includes(name.toLowerCase())).flat();
  return { headers, body: (await buffer(response)).toString('base64') };
}
