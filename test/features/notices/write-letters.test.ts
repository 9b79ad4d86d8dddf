import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { letterRounds, notices } from '../../../db/schema/notices.ts';
import { posts } from '../../../db/schema/forum.ts';
import { followTopic } from '../../../src/features/forum/follow.ts';
import { leaveList } from '../../../src/features/mail/leave.ts';
import { suspendMember } from '../../../src/features/members/suspension.ts';
import { readInbox } from '../../../src/features/notices/inbox.ts';
import { choosePreferences, preferencesOf, type Preferences } from '../../../src/features/notices/preference.ts';
import { listOf, type LetterRhythm } from '../../../src/features/notices/rhythm.ts';
import { sawPosts } from '../../../src/features/notices/saw-posts.ts';
import { hasDueLetter, lettersDue, writeLetter, writeLetters } from '../../../src/features/notices/write-letters.ts';
import { answer, ask } from '../../support/forum.ts';
import { newsLetters, spreadAll } from '../../support/news.ts';
import type { PersonName } from '../../support/people.ts';
import { growing } from '../../support/plan.ts';
import { NOW, openWorld, type World } from '../../support/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The next letters of a day and of a week: the named world lives on a Sunday. */
const MONDAY = new Date('2026-11-23T06:00:00Z');

let world: World;
let topicId: number;
beforeEach(() => {
  world = openWorld();
  ({ topicId } = ask(world.db, world.member('ruth')));
});
afterEach(() => world.close());

const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
function reply(name: PersonName, text: string, now = NOW): void {
  answer(world.db, world.member(name), topicId, text, now);
  spreadAll(world.db, now);
}
function choose(name: PersonName, different: Partial<Preferences>): void {
  const member = world.member(name);
  choosePreferences(world.db, member, { ...preferencesOf(world.db, member), ...different });
}
const write = (rhythm: LetterRhythm, now: Date) => writeLetters(world.db, rhythm, now);
const letters = () => newsLetters(world.db);

test('who asked reads an answer at once: who, what, where, and how to choose other letters', () => {
  reply('emre', 'Wir haben einen Bauplan.\n\n> Altes\n\nGern mehr.');
  expect(write('at_once', NOW)).toBe(1);
  expect(letters()).toEqual([
    {
      kind: 'news_at_once',
      memberId: world.member('ruth').id,
      subject: 'Neues in „Wer hat eine Mitfahrbank gebaut?“',
      at: NOW,
      said: [
        'Guten Tag Ruth Kessler,',
        'hier ist etwas für Sie dabei:',
        'Thema: Wer hat eine Mitfahrbank gebaut?',
        'Emre Aydın antwortet Ihnen',
        '> Wir haben einen Bauplan. Gern mehr.',
        expect.stringMatching(/^\[Im Forum lesen\]\(\/forum\/posts\/\d+\)$/) as string,
        'Möchten Sie weniger Briefe, oder andere? Das stellen Sie selbst ein.',
        '[Briefe auswählen](/me/letters)',
      ],
    },
  ]);
});

test('a reader whose letter cannot be written keeps nobody behind from theirs, and is tried again at the next turn', () => {
  const ruth = world.member('ruth').id;
  reply('emre', 'Wir haben einen Bauplan.');
  const other = ask(world.db, world.member('joerg'));
  answer(world.db, world.member('tomasz'), other.topicId, 'Wir auch.', after(MINUTE));
  spreadAll(world.db, after(MINUTE));
  world.db.$client.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON mails WHEN NEW.member_id = ${String(ruth)} BEGIN SELECT RAISE(ABORT, 'no'); END`,
  );
  const aside: unknown[] = [];
  const walk = (now: Date) => [...lettersDue(world.db, 'at_once', now, (row) => aside.push(row))].filter(Boolean);
  expect(walk(after(2 * MINUTE))).toHaveLength(1);
  expect(aside).toEqual([{ member: ruth }]);
  expect(letters().some(({ memberId }) => memberId === ruth)).toBe(false);
  expect(hasDueLetter(world.db, 'at_once', after(2 * MINUTE))).toBe(false);
  world.db.$client.exec('DROP TRIGGER broken');
  expect(walk(after(13 * MINUTE))).toHaveLength(1);
  expect(letters().at(-1)).toMatchObject({ memberId: ruth });
});

test('a lively talk makes one letter, and ten minutes later the next', () => {
  reply('emre', 'Eins.');
  write('at_once', NOW);
  for (const minute of [1, 2, 3]) reply('tomasz', `Zwei ${minute}.`, after(minute * MINUTE));
  expect(hasDueLetter(world.db, 'at_once', after(10 * MINUTE - 1))).toBe(false);
  expect(write('at_once', after(10 * MINUTE))).toBe(1);
  expect(letters()[1]?.said.filter((line) => line.startsWith('>'))).toEqual(['> Zwei 3.', '> Zwei 2.', '> Zwei 1.']);
});

test('who watches reads it on Monday morning, and nothing before', () => {
  followTopic(world.db, world.member('samira'), topicId, 'watch');
  reply('emre', 'Ein Bauplan.');
  expect(hasDueLetter(world.db, 'weekly', new Date(MONDAY.getTime() - 1))).toBe(false);
  expect(write('weekly', MONDAY)).toBe(1);
  expect(letters()[0]).toMatchObject({ kind: 'news_weekly', subject: 'News in “Wer hat eine Mitfahrbank gebaut?”' });
  expect(write('weekly', new Date(MONDAY.getTime() + HOUR))).toBe(0);
});

test('what comes in the very moment of the letters, or later, waits for the next ones', () => {
  choose('ruth', { reply: 'daily' });
  reply('emre', 'Davor.', new Date(MONDAY.getTime() - 1));
  reply('tomasz', 'Darin.', MONDAY);
  expect(write('daily', new Date(MONDAY.getTime() + 3 * HOUR))).toBe(1);
  expect(letters()[0]?.said).toContain('> Davor.');
  expect(letters()[0]?.said).not.toContain('> Darin.');
  expect(hasDueLetter(world.db, 'daily', new Date(MONDAY.getTime() + 24 * HOUR - 1))).toBe(false);
  expect(write('daily', new Date(MONDAY.getTime() + 24 * HOUR))).toBe(1);
  expect(letters()[1]?.said).toContain('> Darin.');
});

test('a worker that was away for days writes one letter with all of it', () => {
  choose('ruth', { reply: 'daily' });
  for (const day of [0, 1, 2, 3]) reply('emre', `Tag ${day}.`, after(day * 24 * HOUR));
  expect(write('daily', after(9 * 24 * HOUR))).toBe(1);
  expect(letters()).toHaveLength(1);
  expect(letters()[0]?.said.filter((line) => line.startsWith('>'))).toHaveLength(4);
});

test('what was heard of late is in the next letter, not in a second one', () => {
  choose('ruth', { reply: 'daily' });
  reply('emre', 'Bald gehört.');
  answer(world.db, world.member('tomasz'), topicId, 'Spät gehört.', new Date(MONDAY.getTime() - 1));
  write('daily', MONDAY);
  spreadAll(world.db, MONDAY);
  expect(hasDueLetter(world.db, 'daily', MONDAY)).toBe(false);
  write('daily', new Date(MONDAY.getTime() + 24 * HOUR));
  expect(letters().map(({ said }) => said.filter((line) => line.startsWith('>')))).toEqual([
    ['> Bald gehört.'],
    ['> Spät gehört.'],
  ]);
});

test('what was read meanwhile is in no letter, on the site or where it stands', () => {
  reply('emre', 'Gelesen.');
  sawPosts(world.db, world.member('ruth'), topicId, 2, NOW);
  reply('tomasz', 'Nicht gelesen.');
  expect(write('at_once', NOW)).toBe(1);
  expect(letters()[0]?.said.filter((line) => line.startsWith('>'))).toEqual(['> Nicht gelesen.']);
  reply('hanna', 'In der Liste gelesen.', after(HOUR));
  readInbox(world.db, world.member('ruth'), 999, after(HOUR));
  expect(write('at_once', after(HOUR))).toBe(0);
});

test.each([{ deletedAt: NOW }, { hiddenAt: NOW }])('of what has gone since, %j, there is no letter', (gone) => {
  reply('emre', 'Das war unbedacht.');
  world.db.update(posts).set(gone).where(eq(posts.position, 2)).run();
  expect(write('at_once', NOW)).toBe(0);
  expect(letters()).toEqual([]);
  expect(hasDueLetter(world.db, 'at_once', after(HOUR))).toBe(false);
});

test('who chose never, left the list, or is suspended gets no letter; it stands in the inbox', () => {
  choose('ruth', { reply: 'never' });
  reply('emre', 'Eins.');
  choose('ruth', { reply: 'at_once' });
  world.db.transaction((tx) => leaveList(tx, world.member('ruth').id, listOf('at_once'), NOW));
  reply('emre', 'Zwei.');
  expect(write('at_once', NOW)).toBe(0);
  choose('ruth', { reply: 'at_once' });
  reply('emre', 'Drei.', after(HOUR));
  const input = { memberId: world.member('ruth').id, days: 3, reason: 'Werbung.' };
  suspendMember(world.db, world.member('emre'), input, after(HOUR));
  expect(write('at_once', after(2 * HOUR))).toBe(0);
  expect(letters()).toEqual([]);
  expect(hasDueLetter(world.db, 'at_once', after(9 * HOUR))).toBe(false);
  expect(world.db.select().from(notices).all()).toHaveLength(3);
});

test('who chooses another rhythm gets what is still untold by that', () => {
  followTopic(world.db, world.member('samira'), topicId, 'watch');
  reply('emre', 'Ein Bauplan.');
  choose('samira', { watched_topic: 'at_once' });
  expect(write('at_once', NOW)).toBe(2);
  expect(write('weekly', MONDAY)).toBe(0);
});

test('a letter tells topic by topic, the newest first, and no more than one reads', () => {
  choose('ruth', { reply: 'daily' });
  for (let topic = 0; topic < 14; topic++) {
    const at = after((topic - 30) * HOUR);
    topicId = ask(world.db, world.member('ruth'), { title: `Frage ${topic}` }, at).topicId;
    for (const post of [1, 2, 3, 4, 5, 6]) reply('emre', `Antwort ${topic}/${post}.`, at);
  }
  write('daily', MONDAY);
  const said = letters()[0]?.said ?? [];
  const topics = said.filter((line) => line.startsWith('Thema: '));
  expect([topics.length, topics[0], topics.at(-1)]).toEqual([12, 'Thema: Frage 13', 'Thema: Frage 2']);
  expect(said.filter((line) => line.startsWith('> Antwort 13/'))).toHaveLength(4);
  expect(said).toContain('Und 2 weitere Beiträge in diesem Thema.');
  expect(said).toContain('Und 12 weitere Nachrichten. Sie stehen in Ihrem Bereich unter „Nachrichten“.');
  expect(letters()[0]?.subject).toBe('Neues vom Tag: 14 Themen');
});

test('more than fits into a letter waits for the next, and nothing is lost', () => {
  choose('ruth', { reply: 'daily' });
  reply('emre', 'Eins.');
  const [notice] = world.db.select().from(notices).all();
  const thing = world.db.$client.prepare('SELECT * FROM events WHERE id = ?').get(notice?.eventId) ?? {};
  const copy = world.db.$client.prepare(
    `INSERT INTO events (kind, actor_id, thing_kind, thing_id, group_kind, group_id, at)
     VALUES (@kind, @actor_id, @thing_kind, @thing_id, @group_kind, @group_id, @at)`,
  );
  for (let count = 1; count < 700; count++) copy.run(thing);
  spreadAll(world.db);
  const untold = () =>
    world.db
      .select()
      .from(notices)
      .all()
      .filter(({ letteredAt }) => !letteredAt).length;
  write('daily', MONDAY);
  expect(untold()).toBe(200);
  write('daily', new Date(MONDAY.getTime() + 24 * HOUR));
  expect(untold()).toBe(0);
});

test('a letter asked for by two workers is written by one', () => {
  reply('emre', 'Eins.');
  const { id } = world.member('ruth');
  expect([1, 2].map(() => writeLetter(world.db, id, 'at_once', NOW))).toEqual([true, false]);
  expect(world.db.select().from(letterRounds).all()).toEqual([{ memberId: id, rhythm: 'at_once', roundAt: NOW }]);
});

test('a walk that ends early leaves the rest as it is', () => {
  followTopic(world.db, world.member('samira'), topicId, 'watch');
  followTopic(world.db, world.member('joerg'), topicId, 'watch');
  reply('emre', 'Ein Bauplan.');
  expect(lettersDue(world.db, 'weekly', MONDAY).next()).toEqual({ done: false, value: true });
  expect(write('weekly', MONDAY)).toBe(1);
});

test('whether letters are due, and whose, is answered without reading what waits for later', () => {
  followTopic(world.db, world.member('samira'), topicId, 'watch');
  reply('emre', 'Ein Bauplan.');
  const ask = () => (['at_once', 'daily', 'weekly'] as const).map((rhythm) => writeLetters(world.db, rhythm, MONDAY));
  expect(growing(world.db, ask)).toEqual([]);
});
