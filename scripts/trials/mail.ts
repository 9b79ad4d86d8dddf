import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { openDatabase, closeDatabase } from '../../db/database.ts';
import { kill, startTrialWorker } from './worker.ts';

const MAILS = 1_000;

/** Milliseconds that a worker lives, at random. */
const LIFE = { least: 1_200, most: 3_000 };

/** Enough that some hit a mail between its sending and its mark. */
const KILLS = 15;

/** Milliseconds that the server takes for a mail. */
const SLOW = 50;

/** How long the last worker may take to bring what is left. */
const END = 600_000;

type Trial = {
  dataDir: string;
  url: string;
  /** The Message-IDs with which each reader's mail came in. */
  taken: Map<string, string[]>;
  /** Readers to whom a transaction that has held has posted. */
  posted: Set<string>;
};

/** Kills a worker again and again while it posts and delivers a thousand mails. Answers with what went wrong. */
export async function killDuringMail(): Promise<string[]> {
  const taken: Trial['taken'] = new Map();
  const server = openServer(taken);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.server.address() as AddressInfo;
  const dataDir = mkdtempSync(join(tmpdir(), 'staffelholz-trial-'));
  const trial: Trial = { dataDir, url: `smtp://127.0.0.1:${port}`, taken, posted: new Set() };
  const kills = await killUntilPosted(trial);
  await deliverTheRest(trial);
  server.close();
  rmSync(dataDir, { recursive: true });
  console.log(summary(trial, kills));
  return faultsOf(trial);
}

/** Takes mails slowly, so that a kill often hits one that is under way. */
function openServer(taken: Trial['taken']): SMTPServer {
  return new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], closeTimeout: 100 },
    onData: (stream, session, callback) => {
      const take = async (mail: string) => {
        const reader = session.envelope.rcptTo[0]?.address ?? '';
        const id = /^message-id:\s*(<[^>]+>)/im.exec(mail)?.[1] ?? '';
        taken.set(reader, [...(taken.get(reader) ?? []), id]);
        await sleep(SLOW);
      };
      // A mail that is cut by a kill never came in whole.
      text(stream)
        .then(take)
        .then(() => callback())
        .catch((error: unknown) => callback(error as Error));
    },
  }).on('error', () => undefined);
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
  const db = openDatabase(join(dataDir, 'staffelholz.db'));
  const count = db.$client.prepare('SELECT count(*) FROM mails WHERE sent_at IS NULL').pluck().get() as number;
  closeDatabase(db);
  return count;
}

function faultsOf({ posted, taken }: Trial): string[] {
  const lost = [...posted].filter((reader) => !taken.has(reader));
  const changed = [...taken].filter(([, ids]) => new Set(ids).size > 1 || ids.includes(''));
  return [
    ...lost.map((reader) => `The mail to ${reader} was posted and never arrived`),
    ...changed.map(([reader, ids]) => `The mail to ${reader} came as ${ids.join(' and ')}`),
  ];
}

function summary({ posted, taken }: Trial, kills: number): string {
  const repeated = [...taken.values()].filter((ids) => ids.length > 1).length;
  return `${posted.size} mails posted, ${taken.size} arrived, ${repeated} of them more than once; killed ${kills} times`;
}
