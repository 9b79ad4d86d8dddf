import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

/** What Node's parser says of a request that it cannot read, as a status. */
const STATUS: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers requests that never become one, with `headers`, and closes their connections. */
export function answerBrokenRequests(server: Server, headers: readonly string[], log: Logger): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    const status = STATUS[error.code ?? ''] ?? 400;
    log.info({ status, code: error.code });
    socket.end(write(status, headers));
  });
}

/**
 * Node keeps the answer that is under way here. Another one would end up inside it, or be taken
 * for it where the request it belongs to was whole and the broken one came after.
 */
function isAnswering(socket: Socket & { _httpMessage?: ServerResponse | null }): boolean {
  const open = socket._httpMessage;
  return open ? open.headersSent || open.req.complete : false;
}

function write(status: number, headers: readonly string[]): string {
  const text = `${String(status)} ${STATUS_CODES[status] ?? ''}`;
  const pairs = headers.map((part, index) => (index % 2 === 0 ? `${part}: ` : `${part}\r\n`)).join('');
  const content = `Cache-Control: no-store\r\nContent-Type: text/plain\r\nContent-Length: ${String(text.length)}\r\n`;
  return `HTTP/1.1 ${text}\r\n${pairs}${content}Connection: close\r\n\r\n${text}`;
}
