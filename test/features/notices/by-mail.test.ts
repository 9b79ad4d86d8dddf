import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliverDue } from '../../../src/features/mail/delivery.ts';
import { leaveByToken } from '../../../src/features/mail/leave.ts';
import { openTransport } from '../../../src/features/mail/transport.ts';
import { preferencesOf } from '../../../src/features/notices/preference.ts';
import { writeLetters } from '../../../src/features/notices/write-letters.ts';
import { answer, ask } from '../../support/forum.ts';
import { emptyOutbox } from '../../support/letters.ts';
import { spreadAll } from '../../support/news.ts';
import { startMailServer } from '../../support/smtp.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';
import { sender } from '../mail/letters.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  emptyOutbox(world.db);
});
afterEach(() => world.close());

test('a letter reaches a mail server with the one click that ends such letters', async () => {
  const { topicId } = ask(world.db, world.member('samira'), { title: 'Whose bench is this?', lang: 'en' });
  answer(world.db, world.member('ruth'), topicId, 'Ours. <script>alert(1)</script>');
  spreadAll(world.db);
  writeLetters(world.db, 'at_once', NOW);
  const server = await startMailServer();
  const transport = openTransport(server.url, '');
  await deliverDue(world.db, { transport, sender }, NOW);
  transport.close();
  // Long lines of headers and of quoted-printable are whole again.
  const mail = (server.taken[0] ?? '').replace(/=\r\n|\r\n(?=[ \t])/g, '');
  expect(server.taken).toHaveLength(1);
  expect(mail).toContain('To: samira.haddad@example.org');
  expect(mail).toMatch(/^List-Id:\s*<news-at-once\.staffelholz\.example>/im);
  expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(mail).toMatch(new RegExp(`^References:\\s*<thread-topic-${String(topicId)}@`, 'im'));
  expect(mail).toContain('Ruth Kessler replies to you');
  expect(mail.slice(mail.indexOf('<!doctype'))).not.toContain('<script>');
  const [token = ''] = /(?<=\/unsubscribe\/)[\w-]+/.exec(mail) ?? [];
  leaveByToken(world.db, token, NOW);
  expect(preferencesOf(world.db, world.member('samira'))).toMatchObject({ reply: 'never', watched_topic: 'weekly' });
});
