import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Visitors at once: enough to keep a server busy all the time. */
const CONNECTIONS = 32;

/** Milliseconds before those that count, so that the server is warm. */
const WARM_UP = 500;

/**
 * Answers a second that a server gives to the same request, over connections that stay open. Only bytes
 * are counted: a client that reads what it gets, such as autocannon, ends at a quarter of what
 * `node:http` can do and would hide every difference. wrk comes to the figures of this one.
 */
export async function answersPerSecond(url: string, milliseconds: number, connections = CONNECTIONS): Promise<number> {
  const length = await lengthOfAnswer(url);
  let answers = 0;
  const visitors = Array.from({ length: connections }, () => keepAsking(url, length, () => answers++));
  await sleep(WARM_UP);
  const [begin, before] = [performance.now(), answers];
  await sleep(milliseconds);
  const rate = (answers - before) / ((performance.now() - begin) / 1_000);
  for (const visitor of visitors) visitor.destroy();
  return rate;
}

/** Bytes of an answer with its headers. */
async function lengthOfAnswer(url: string): Promise<number> {
  const socket = connect(addressOf(url));
  socket.write(requestFor(url));
  let answer = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    answer += chunk.toString('latin1');
    const [head, length] = /^.*?\r\ncontent-length: (\d+)\r\n.*?\r\n\r\n/is.exec(answer) ?? [];
    if (head !== undefined && answer.length === head.length + Number(length)) return answer.length;
  }
  throw new Error(`${url} does not say how long its answer is.`);
}

/** Asks, and again whenever a whole answer is there. */
function keepAsking(url: string, length: number, answered: () => void): Socket {
  let missing = length;
  const request = requestFor(url);
  const callback = (count: number) => {
    missing -= count;
    if (missing < 0) throw new Error(`${url} does not always answer the same.`);
    if (missing === 0) {
      missing = length;
      answered();
      socket.write(request);
    }
    return true;
  };
  const socket = connect({ ...addressOf(url), onread: { buffer: Buffer.alloc(65_536), callback } });
  socket.write(request);
  return socket;
}

function addressOf(url: string): { host: string; port: number } {
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}

function requestFor(url: string): Buffer {
  const { host, pathname } = new URL(url);
  return Buffer.from(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: br\r\n\r\n`);
}
