import { connect } from 'node:net';
import { spreadOf } from '../spread.ts';

/** What one visitor asks for. With a body it is the form of a page. */
export type Question = { path: string; cookie?: string | undefined; body?: string };

/** Answers a second, and the milliseconds that 99 of 100 of them took at most. */
export type Pace = { perSecond: number; p99: number };

/** Visitors at once. */
export const CONNECTIONS = 16;

/** How an answer begins that is a success, or leads on after one. */
const SUCCESS = /^HTTP\/1\.1 (200|303) /;

/**
 * Asks for milliseconds, over connections that stay open, each of them again when its answer is there. `next`: the
 * next question of any visitor. Throws where an answer is no success.
 */
export async function paceOf(url: string, milliseconds: number, next: () => Question): Promise<Pace> {
  const { host, hostname, port } = new URL(url);
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + milliseconds;
  const ask = async () => {
    const visitor = openVisitor(hostname, Number(port));
    while (performance.now() < end) {
      const asked = performance.now();
      await visitor.ask(bytesOf(next(), host));
      times.push(performance.now() - asked);
    }
    visitor.leave();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  return { perSecond: times.length / ((performance.now() - begin) / 1_000), p99: spreadOf(times).p99 };
}

function bytesOf({ path, cookie, body }: Question, host: string): string {
  const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: br\r\n`;
  const who = cookie === undefined ? '' : `Cookie: ${cookie}\r\n`;
  if (body === undefined) return `${head}${who}\r\n`;
  const form = `Origin: http://${host}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  return `${head}${who}${form}Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
}

type Visitor = { ask: (bytes: string) => Promise<void>; leave: () => void };

/** One connection. Only as much is read of an answer as says how long it is. */
function openVisitor(host: string, port: number): Visitor {
  let got: Buffer = Buffer.alloc(0);
  let missing: number | undefined;
  let answered: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  const take = (chunk: Buffer) => {
    if (missing === undefined) got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
    missing = missing === undefined ? missingOf(got) : missing - chunk.length;
    if (missing !== 0) return;
    [missing, got] = [undefined, Buffer.alloc(0)];
    answered?.resolve();
  };
  const socket = connect({ host, port, noDelay: true });
  socket.on('error', (error) => answered?.reject(error));
  socket.on('data', (chunk: Buffer) => {
    try {
      take(chunk);
    } catch (error) {
      answered?.reject(error);
    }
  });
  const ask = (bytes: string) =>
    new Promise<void>((resolve, reject) => {
      answered = { resolve, reject };
      socket.write(bytes);
    });
  return { ask, leave: () => socket.destroy() };
}

/** Bytes that are still to come of an answer that begins so; undefined where its headers are not all there. */
function missingOf(got: Buffer): number | undefined {
  const end = got.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = got.toString('latin1', 0, end);
  if (!SUCCESS.test(head)) throw new Error(`This is no success:\n${head}`);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`This does not say how long it is:\n${head}`);
  return end + 4 + Number(length) - got.length;
}
