import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { countIn, openLetterBox, type LetterBox } from './letter-box.ts';
import { kill, startTrialWorker } from './worker.ts';

const MAILS = 1_000;

/** Milliseconds that a worker lives, at random. */
const LIFE = { least: 1_200, most: 3_000 };

/** Enough that some hit a mail between its sending and its mark. */
const KILLS = 15;

/** How long the last worker may take to bring what is left. */
const END = 600_000;

type Trial = {
  dataDir: string;
  url: string;
  taken: LetterBox['taken'];
  /** Readers to whom a transaction that has held has posted. */
  posted: Set<string>;
};

/** Kills a worker again and again while it posts and delivers a thousand mails. Answers with what went wrong. */
export async function killDuringMail(): Promise<string[]> {
  const { url, taken, close } = await openLetterBox();
  const dataDir = mkdtempSync(join(tmpdir(), 'staffelholz-trial-'));
  const trial: Trial = { dataDir, url, taken, posted: new Set() };
  const kills = await killUntilPosted(trial);
  await deliverTheRest(trial);
  close();
  rmSync(dataDir, { recursive: true });
  console.log(summary(trial, kills));
  return faultsOf(trial);
}

async function killUntilPosted(trial: Trial): Promise<number> {
  let kills = 0;
  while (trial.posted.size < MAILS || kills < KILLS) {
    const worker = startWorker(trial, kills, MAILS - trial.posted.size);
    const life = LIFE.least + Math.random() * (LIFE.most - LIFE.least);
    await sleep(life);
    await kill(worker);
    kills += 1;
  }
  return kills;
}

/** What was claimed when a worker was killed is due again once the claim is over. */
async function deliverTheRest(trial: Trial): Promise<void> {
  const worker = startWorker(trial, -1, 0);
  const end = Date.now() + END;
  while (waiting(trial) > 0 && Date.now() < end) await sleep(1_000);
  await kill(worker);
}

function startWorker({ dataDir, url, posted }: Trial, name: number, count: number): ChildProcess {
  const environment = { DATA_DIR: dataDir, SMTP_URL: url };
  return startTrialWorker('mail-worker', environment, [name, count], posted);
}

function waiting({ dataDir }: Trial): number {
  return countIn(join(dataDir, 'staffelholz.db'), 'SELECT count(*) FROM mails WHERE sent_at IS NULL');
}

function faultsOf({ posted, taken }: Trial): string[] {
  const lost = [...posted].filter((reader) => !taken.has(reader));
  const came = [...taken].map(([reader, mails]) => [reader, mails.map(({ id }) => id)] as const);
  const changed = came.filter(([, ids]) => new Set(ids).size > 1 || ids.includes(''));
  return [
    ...lost.map((reader) => `The mail to ${reader} was posted and never arrived`),
    ...changed.map(([reader, ids]) => `The mail to ${reader} came as ${ids.join(' and ')}`),
  ];
}

function summary({ posted, taken }: Trial, kills: number): string {
  const repeated = [...taken.values()].filter((mails) => mails.length > 1).length;
  return `${posted.size} mails posted, ${taken.size} arrived, ${repeated} of them more than once; killed ${kills} times`;
}
