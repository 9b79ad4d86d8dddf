import { afterEach, beforeEach, expect, test } from 'vitest';
import { newestPosts, newestWritten } from '../../../src/features/forum/feed-entries.ts';
import { feedReader, feedTokenSince, makeFeedToken, removeFeedToken } from '../../../src/features/forum/feed-token.ts';
import { atomOf } from '../../../src/features/forum/feed.ts';
import { deletePost } from '../../../src/features/forum/delete-post.ts';
import { topicFor } from '../../../src/features/forum/topic.ts';
import type { Member } from '../../../src/features/members/member.ts';
import { messages } from '../../../src/i18n/messages.ts';
import { addBoard, answer, ask } from '../../support/forum.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';
import { all, parseXml, textOf } from '../../support/xml.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

const SITE = 'https://staffelholz.example';
const feedFor = (reader: Member | undefined) => {
  const entries = newestWritten(world.db, reader, {}, NOW);
  const about = { title: 'Neue Themen', lang: 'de' as const, path: '/forum/feed.xml', page: '/forum' };
  return parseXml(atomOf({ ...about, entries }, SITE, messages('de')));
};
const titles = (reader: Member | undefined) => all(feedFor(reader), 'entry').map((entry) => textOf(entry, 'title'));

/** A topic that everyone reads, and one for members. */
function talk() {
  const { db, member } = world;
  const open = addBoard(db, { seenBy: 'public', name: 'Offen' }).id;
  ask(db, member('ruth'), { title: 'Für alle', text: 'Danke @Emre Aydın & <b>.', boardId: open }, daysAgo(2));
  return ask(db, member('ruth'), { title: 'Unter uns', text: 'Leise.' }, daysAgo(1));
}

test('strangers get what is public, and members everything, the newest first', () => {
  talk();
  expect(titles(undefined)).toEqual(['Für alle']);
  expect(titles(world.member('emre'))).toEqual(['Unter uns', 'Für alle']);
});

test('it is Atom, with whole addresses, times and words that programs read as HTML', () => {
  talk();
  const feed = feedFor(undefined);
  const [entry] = all(feed, 'entry');
  expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  for (const name of ['id', 'title', 'updated']) expect([textOf(feed, name), textOf(entry, name)]).not.toContain('');
  expect(textOf(entry, 'id')).toMatch(/^https:\/\/staffelholz\.example\/forum\/posts\/\d+$/);
  expect(textOf(entry, 'published')).toBe(daysAgo(2).toISOString());
  expect(textOf(feed, 'updated')).toBe(daysAgo(2).toISOString());
  expect(all(entry, 'content')[0]?.attributes.type).toBe('html');
  expect(textOf(entry, 'content')).toBe('<p>Danke @… &amp; &lt;b&gt;.</p>');
});

test('strangers learn no names from it, and members do', () => {
  talk();
  const author = (reader: Member | undefined) => all(all(feedFor(reader), 'entry').at(-1), 'author')[0]?.text;
  expect(author(undefined)).not.toContain('Kessler');
  expect(author(world.member('emre'))).toContain('Ruth Kessler');
});

test('each new reply is an entry of its own, in the feed of its board too, and what is gone is none', () => {
  const { db, member } = world;
  const { topicId } = talk();
  const [first, second] = ['Erstens.', 'Zweitens.'].map((text) => answer(db, member('emre'), topicId, text, NOW));
  const said = (of = {}) => newestWritten(db, member('ruth'), of, NOW).map(({ html, path }) => [html, path]);
  expect(said().slice(0, 2)).toEqual([
    ['<p>Zweitens.</p>', `/forum/posts/${String(second?.id)}`],
    ['<p>Erstens.</p>', `/forum/posts/${String(first?.id)}`],
  ]);
  deletePost(db, member('emre'), second?.id ?? 0, NOW);
  expect(said().map(([html]) => html)).toEqual([
    '<p>Erstens.</p>',
    '<p>Leise.</p>',
    expect.stringContaining('Danke') as string,
  ]);
  const boardId = topicFor(db, member('ruth'), topicId).boardId;
  expect(said({ boardId }).map(([html]) => html)).toEqual(['<p>Erstens.</p>', '<p>Leise.</p>']);
  expect(newestWritten(db, undefined, { boardId }, NOW)).toEqual([]);
});

test('a forum without topics has a feed without entries', () => {
  expect(titles(undefined)).toEqual([]);
});

test('the feed of a topic has its posts, but none that is gone, and strangers do not find one of members', () => {
  const { db, member } = world;
  const { topicId } = talk();
  const gone = answer(db, member('emre'), topicId, 'Weg.', NOW);
  answer(db, member('emre'), topicId, 'Bleibt.', NOW);
  deletePost(db, member('emre'), gone.id, NOW);
  const html = newestPosts(db, member('ruth'), topicId, NOW).entries.map((entry) => entry.html);
  expect(html).toEqual(['<p>Bleibt.</p>', '<p>Leise.</p>']);
  expect(() => newestPosts(db, undefined, topicId, NOW)).toThrow('not_found');
});

test('a program reads with the secret of a member, until they make another or take it back', () => {
  const { db, member } = world;
  const first = makeFeedToken(db, member('ruth'), NOW);
  expect(feedReader(db, first, NOW)?.id).toBe(member('ruth').id);
  const second = makeFeedToken(db, member('ruth'), NOW);
  expect(() => feedReader(db, first, NOW)).toThrow('not_found');
  expect([feedReader(db, second, NOW)?.id, feedTokenSince(db, member('ruth'))]).toEqual([member('ruth').id, NOW]);
  removeFeedToken(db, member('ruth'));
  expect(() => feedReader(db, second, NOW)).toThrow('not_found');
  expect(feedTokenSince(db, member('ruth'))).toBeUndefined();
});

test.each(['', 'x', '0'.repeat(64)])('no secret is a stranger, and a made-up one is nobody: %o', (token) => {
  expect(feedReader(world.db, null, NOW)).toBeUndefined();
  expect(() => feedReader(world.db, token, NOW)).toThrow('not_found');
});

test('whoever may not sign in makes none', () => {
  const suspended = { ...world.member('ruth'), suspendedUntil: daysAgo(-1) };
  expect(() => makeFeedToken(world.db, suspended, NOW)).toThrow('forbidden');
});
