import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { allBoards } from '../../src/features/forum/boards.ts';
import { ensureBoards } from '../../src/features/forum/keep-boards.ts';
import { openTopic } from '../../src/features/forum/open-topic.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { reply } from '../../src/features/forum/reply.ts';
import { memberById } from '../../src/features/members/find.ts';
import { messages } from '../../src/i18n/messages.ts';
import { settle } from '../bench/forum/people.ts';
import { countIn, openLetterBox, type LetterBox } from './letter-box.ts';
import { kill, startTrialWorker } from './worker.ts';

/** Milliseconds that a worker lives, at random: from before its first look for work to many letters later. */
const LIFE = { least: 1_200, most: 3_500 };

/** Milliseconds between two answers: some are written while letters are. */
const PAUSE = 100;

const KILLS = 12;

/** How long the last worker may take to bring what is left. */
const END = 300_000;

/** Who asked, and the answer that they are to hear of. */
type Answer = { reader: string; postId: number };

/**
 * Kills a worker again and again while members are answered and it spreads the news, writes letters and brings them.
 * Answers with what nobody heard of, or heard of in two letters: the same one may come twice, under one Message-ID.
 */
export async function killDuringLetters(): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'staffelholz-trial-'));
  const path = join(dataDir, 'staffelholz.db');
  const db = openDatabase(path);
  const box = await openLetterBox();
  const environment = { DATA_DIR: dataDir, SMTP_URL: box.url };
  const talk = { done: false };
  const answering = answerAll(db).finally(() => (talk.done = true));
  const kills = await killUntil(() => talk.done, environment);
  const answers = await answering;
  closeDatabase(db);
  await bringTheRest(path, environment);
  box.close();
  rmSync(dataDir, { recursive: true });
  console.log(`${answers.length} answers, letters for ${box.taken.size} readers; killed ${kills} times`);
  return answers.flatMap((answer) => faultsOf(answer, box.taken));
}

/** Everybody asks, and is answered by the next one. */
async function answerAll(db: Database): Promise<Answer[]> {
  const begin = new Date(Date.now() - 86_400_000);
  ensureBoards(db, messages('de').forum.boards.first, begin);
  const boardId = allBoards(db)[0]?.id ?? 0;
  const people = settle(db, begin).flatMap((id) => memberById(db, id, begin) ?? []);
  const asked = people.map((asker, index) => {
    const words = { title: `Frage ${index}`, text: 'Wer weiß es?', lang: 'de' as const };
    return { asker, ...openTopic(db, asker, { boardId, ...words, sendKey: newSendKey() }, begin) };
  });
  const answers: Answer[] = [];
  for (const [index, { asker, topicId }] of asked.entries()) {
    const writer = people[(index + 1) % people.length] ?? asker;
    const { id: postId } = reply(db, writer, topicId, { text: 'Ich.', sendKey: newSendKey() }, new Date());
    answers.push({ reader: asker.email, postId });
    await sleep(PAUSE);
  }
  return answers;
}

async function killUntil(done: () => boolean, environment: Record<string, string>): Promise<number> {
  let kills = 0;
  for (; !done() || kills < KILLS; kills += 1) {
    const worker = startTrialWorker('mail-worker', environment, [], new Set());
    await sleep(LIFE.least + Math.random() * (LIFE.most - LIFE.least));
    await kill(worker);
  }
  return kills;
}

/** Until every event has been spread, every notice told and every mail sent: a killed worker's claim runs out first. */
async function bringTheRest(path: string, environment: Record<string, string>): Promise<void> {
  const worker = startTrialWorker('mail-worker', environment, [], new Set());
  const end = Date.now() + END;
  while (countIn(path, LEFT) > 0 && Date.now() < end) await sleep(1_000);
  await kill(worker);
}

const LEFT = `SELECT (SELECT count(*) FROM mails WHERE sent_at IS NULL)
  + (SELECT count(*) FROM notices WHERE rhythm = 'at_once' AND lettered_at IS NULL)
  + (SELECT count(*) FROM events WHERE id > coalesce((SELECT max(event_id) FROM notice_progress), 0))`;

function faultsOf({ reader, postId }: Answer, taken: LetterBox['taken']): string[] {
  const link = new RegExp(`/forum/posts/${postId}(?!\\d)`);
  const letters = (taken.get(reader) ?? []).filter(({ source }) => link.test(source));
  const ids = new Set(letters.map(({ id }) => id));
  if (ids.size === 0) return [`${reader} heard nothing of post ${postId}`];
  return ids.size === 1 ? [] : [`${reader} heard of post ${postId} as ${[...ids].join(' and ')}`];
}
