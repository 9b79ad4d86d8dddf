import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';

/** What Astro's Node adapter exports in middleware mode. */
type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void, locals: object) => Promise<void>;

/** A page made on demand, before it is compressed. */
export type Rendered = { status: number; headers: Headers; body: Buffer };

/** Makes the page that a request asks for; undefined where no page has the address. */
export type Render = (request: IncomingMessage, locals: object) => Promise<Rendered | undefined>;

/** Loads the on-demand part of a built site, whose host is `host`. */
export async function loadPages(outDir: string, host: string): Promise<Render> {
  const entry = pathToFileURL(resolve(outDir, 'server', 'entry.mjs')).href;
  const { handler } = (await import(/* @vite-ignore */ entry)) as { handler: Handler };
  return (request, locals) => {
    // Astro builds the address of a page from this header; what visitors write there must choose none.
    request.headers.host = host;
    return render(handler, request, locals);
  };
}

async function render(handler: Handler, request: IncomingMessage, locals: object): Promise<Rendered | undefined> {
  // A HEAD is answered like the GET: same status, same length; Node leaves out the body.
  if (request.method === 'HEAD') request.method = 'GET';
  const collected = new Collected(request);
  const next = () => collected.passOn();
  await Promise.all([handler(request, collected as unknown as ServerResponse, next, locals), finished(collected)]);
  return collected.rendered();
}

/**
 * Stands in for the response that the adapter writes to, and keeps what it wrote. Pages are
 * answered whole: only then have they a length and an ETag, and an error in them a status.
 */
class Collected extends Writable {
  statusCode = 200;
  headersSent = false;
  readonly #headers = new Headers();
  #matched = true;
  readonly #chunks: Buffer[] = [];
  /** Where Astro finds what it has to put away when the page is done; else it would stay with the connection. */
  readonly req: IncomingMessage;

  constructor(req: IncomingMessage) {
    super();
    this.req = req;
  }

  writeHead(status: number, headers?: OutgoingHttpHeaders | string): this {
    this.statusCode = status;
    this.headersSent = true;
    for (const [name, value] of typeof headers === 'object' ? Object.entries(headers) : []) {
      for (const single of [value ?? []].flat()) this.#headers.append(name, String(single));
    }
    return this;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  /** No page has the address. */
  passOn(): void {
    this.#matched = false;
    this.end();
  }

  rendered(): Rendered | undefined {
    if (!this.#matched) return undefined;
    return { status: this.statusCode, headers: this.#headers, body: Buffer.concat(this.#chunks) };
  }
}
