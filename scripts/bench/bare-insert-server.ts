/** A program: a bare `node:http` server that inserts each form it is sent into a bare table, for good. See bare.ts. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import BetterSqlite from 'better-sqlite3';

process.once('message', (path: string) => {
  const store = new BetterSqlite(path);
  store.pragma('journal_mode = WAL');
  store.pragma('synchronous = FULL');
  store.exec('CREATE TABLE posts (id INTEGER PRIMARY KEY, send_key TEXT UNIQUE, source TEXT, written_at INTEGER)');
  const insert = store.prepare('INSERT INTO posts (send_key, source, written_at) VALUES (?, ?, ?)');
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const form = new URLSearchParams(body);
      insert.run(form.get('sendKey'), form.get('text'), Date.now());
      response.writeHead(303, { location: '/', 'content-length': 0 }).end();
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
