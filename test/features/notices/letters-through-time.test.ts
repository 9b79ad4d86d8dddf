import { join } from 'node:path';
import { onTestFinished, test, expect } from 'vitest';
import { chanceFrom, type Chance } from '../../../scripts/bench/chance.ts';
import { closeDatabase, openDatabase, type Database, type Transaction } from '../../../db/database.ts';
import { notices } from '../../../db/schema/notices.ts';
import { followTopic } from '../../../src/features/forum/follow.ts';
import { choosePreferences, preferencesOf } from '../../../src/features/notices/preference.ts';
import { LETTER_REASONS } from '../../../src/features/notices/reason.ts';
import { LETTER_RHYTHMS } from '../../../src/features/notices/rhythm.ts';
import { sawPosts } from '../../../src/features/notices/saw-posts.ts';
import { spreadNews } from '../../../src/features/notices/spread.ts';
import { PAUSE_MINUTES, turnOf } from '../../../src/features/notices/turn.ts';
import { lettersDue, writeLetter, writeLetters } from '../../../src/features/notices/write-letters.ts';
import { someSteps } from '../../../src/jobs/portions.ts';
import { answer, ask } from '../../support/forum.ts';
import { newsLetters, spreadAll, type NewsLetter } from '../../support/news.ts';
import type { PersonName } from '../../support/people.ts';
import { openWorld, type World } from '../../support/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days before the clocks go forward, before they go back, and before a year ends. */
const STARTS = ['2027-03-26T12:00:00Z', '2027-10-29T12:00:00Z', '2026-12-29T22:30:00Z'].map((text) => Date.parse(text));

const READERS = ['ruth', 'samira', 'joerg', 'tomasz'] as const;
const WRITERS = ['emre', 'hanna', ...READERS] as const;

class Kill extends Error {}

/** A world with two workers on one store, at a moment that moves on, and what really happened in it. */
type Play = {
  world: World;
  workers: [Database, Database];
  chance: Chance;
  now: Date;
  topics: number[];
  /** When each reader had read which post, by its text. */
  read: Map<string, Date>;
  written: { text: string; at: Date; topicId: number; position: number; by: PersonName }[];
};

const STEPS: ((play: Play) => void)[] = [
  write,
  write,
  write,
  wait,
  wait,
  wait,
  spread,
  spread,
  letters,
  letters,
  kill,
].concat([read, change, sleepLong]);

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  'workers that are late, killed and beside each other say everything once (%i)',
  (seed) => {
    const play = begin(seed);
    for (let step = 0; step < 110; step++) play.chance.pick(STEPS)(play);
    finish(play);
    const sent = newsLetters(play.world.db);
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.filter(({ said }) => quotesOf(said).length === 0)).toEqual([]);
    expect(repeated(sent)).toEqual([]);
    expect(tooOften(sent)).toEqual([]);
    expect(tooEarly(play, sent)).toEqual([]);
    expect(alreadyRead(play, sent)).toEqual([]);
    expect(lost(play, sent)).toEqual([]);
    expect(unheard(play)).toEqual([]);
  },
);

function begin(seed: number): Play {
  const world = openWorld();
  const other = openDatabase(join(world.folder, 'staffelholz.db'));
  onTestFinished(() => {
    closeDatabase(other);
    world.close();
  });
  // These kills are of programs, not of machines: nothing need wait for the disk.
  for (const { $client } of [world.db, other]) $client.pragma('synchronous = OFF');
  const chance = chanceFrom(seed + 1);
  const now = new Date(STARTS[seed % STARTS.length] ?? 0);
  const topics = READERS.map((name) => ask(world.db, world.member(name), { title: `Frage von ${name}` }, now).topicId);
  for (const topicId of topics) {
    for (const name of READERS) followTopic(world.db, world.member(name), topicId, 'watch');
  }
  const play: Play = { world, workers: [world.db, other], chance, now, topics, read: new Map(), written: [] };
  READERS.forEach(() => change(play));
  return play;
}

function write(play: Play): void {
  const { world, chance, now, topics, written } = play;
  const [topicId, by] = [chance.pick(topics), chance.pick(WRITERS)];
  // Nobody writes more often than the forum lets them.
  if (written.filter((post) => post.by === by && now.getTime() - post.at.getTime() < HOUR).length >= 6) return;
  const text = `Nr-${String(written.length)}-`;
  const { position } = answer(world.db, world.member(by), topicId, text, now);
  written.push({ text, at: now, topicId, position, by });
}

function wait(play: Play): void {
  play.now = new Date(play.now.getTime() + play.chance.below(play.chance.pick([7 * MINUTE, 9 * HOUR])));
}

function sleepLong(play: Play): void {
  play.now = new Date(play.now.getTime() + play.chance.below(4 * DAY));
}

function spread({ workers, chance, now }: Play): void {
  spreadNews(chance.pick(workers), now);
}

function letters({ workers, chance, now }: Play): void {
  // Sometimes it is stopped after a few readers.
  someSteps(lettersDue(chance.pick(workers), chance.pick(LETTER_RHYTHMS), now), 1 + chance.below(6));
}

/** Nothing of a transaction is left that a kill has cut. */
function kill({ world, workers, chance, now }: Play): void {
  const act = (tx: Transaction) => {
    spreadNews(tx, now);
    for (const name of READERS) writeLetter(tx, world.member(name).id, chance.pick(LETTER_RHYTHMS), now);
    throw new Kill();
  };
  expect(() => chance.pick(workers).transaction(act)).toThrow(Kill);
}

function read({ world, chance, now, topics, read, written }: Play): void {
  const [topicId, name] = [chance.pick(topics), chance.pick(READERS)];
  spreadAll(world.db, now);
  const shown = written.filter((post) => post.topicId === topicId);
  sawPosts(world.db, world.member(name), topicId, Math.max(0, ...shown.map(({ position }) => position)), now);
  for (const { text } of shown) if (!read.has(`${name} ${text}`)) read.set(`${name} ${text}`, now);
}

function change({ world, chance }: Play): void {
  const member = world.member(chance.pick(READERS));
  const chosen = LETTER_REASONS.map((reason) => [reason, chance.pick(LETTER_RHYTHMS)] as const);
  choosePreferences(world.db, member, { ...preferencesOf(world.db, member), ...Object.fromEntries(chosen) });
}

/** Everything becomes due in the end. */
function finish(play: Play): void {
  spreadAll(play.world.db, play.now);
  play.now = new Date(play.now.getTime() + 8 * DAY);
  for (const rhythm of LETTER_RHYTHMS) writeLetters(play.world.db, rhythm, play.now);
}

function quotesOf(said: string[]): string[] {
  return said.filter((line) => line.startsWith('> Nr-')).map((line) => line.slice(2));
}

/** What two letters to one reader say. */
function repeated(sent: NewsLetter[]): string[] {
  const said = sent.flatMap((letter) => quotesOf(letter.said).map((text) => `${String(letter.memberId)} ${text}`));
  return said.filter((text, index) => said.indexOf(text) !== index);
}

/** Letters of one turn, or at once without a pause. */
function tooOften(sent: NewsLetter[]): NewsLetter[] {
  return sent.filter((letter, index) => {
    const before = sent
      .slice(0, index)
      .findLast(({ memberId, kind }) => memberId === letter.memberId && kind === letter.kind);
    if (!before) return false;
    if (letter.kind === 'news_at_once') return letter.at.getTime() - before.at.getTime() < PAUSE_MINUTES * MINUTE;
    return turnAt(letter).getTime() === turnAt(before).getTime();
  });
}

/** What came after the turn of its letter had begun. */
function tooEarly({ written }: Play, sent: NewsLetter[]): string[] {
  const times = new Map(written.map(({ text, at }) => [text, at]));
  return sent.flatMap((letter) =>
    quotesOf(letter.said).filter((text) => (times.get(text) ?? letter.at) >= turnAt(letter)),
  );
}

/** When the turn of a letter began. */
function turnAt({ kind, at }: NewsLetter): Date {
  const rhythm = LETTER_RHYTHMS.find((rhythm) => kind === `news_${rhythm}`) ?? 'at_once';
  return turnOf(rhythm, at).before;
}

function alreadyRead({ world, read }: Play, sent: NewsLetter[]): string[] {
  const nameOf = new Map<number | null, string>(READERS.map((name) => [world.member(name).id, name]));
  return sent.flatMap(({ memberId, at, said }) =>
    quotesOf(said).filter((text) => {
      const when = read.get(`${nameOf.get(memberId) ?? ''} ${text}`);
      return when !== undefined && when < at;
    }),
  );
}

/** Notices that nobody read and no letter said, or of which a letter says less than it stands for. */
function lost({ world }: Play, sent: NewsLetter[]): unknown[] {
  const rows = world.db.select().from(notices).all();
  const counted = sent.filter(({ memberId, at, said }) => {
    const further = said.map((line) => Number(/^(?:Und|And) (\d+)/.exec(line)?.[1] ?? 0));
    const told = quotesOf(said).length + further.reduce((sum, count) => sum + count, 0);
    const here = rows.filter((row) => row.memberId === memberId && row.letteredAt?.getTime() === at.getTime());
    const together = sent.filter((other) => other.memberId === memberId && other.at.getTime() === at.getTime());
    return together.length === 1 && here.length !== told;
  });
  return [...rows.filter(({ letteredAt, readAt }) => !letteredAt && !readAt), ...counted];
}

/** Posts of which not everybody heard who watches: all but who wrote them. */
function unheard({ world, written }: Play): string[] {
  const wanted = written.reduce((sum, { by }) => sum + READERS.filter((name) => name !== by).length, 0);
  const found = world.db.select().from(notices).all().length;
  return found === wanted ? [] : [`${String(found)} notices of ${String(wanted)}`];
}
