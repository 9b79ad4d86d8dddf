import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { foundSite, prepareSetup } from '../../src/features/members/found.ts';
import { kill, startTrialWorker } from './worker.ts';

const JOINS = 1_000;

/** Milliseconds that a worker lives, at random. */
const LIFE = { least: 1_200, most: 3_000 };

/** Kills a worker again and again while a thousand people join. Answers with what was lost, or is there twice. */
export async function killDuringJoins(): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'staffelholz-trial-'));
  const path = join(dataDir, 'staffelholz.db');
  settle(path);
  const joined = new Set<string>();
  let kills = 0;
  for (; joined.size < JOINS; kills += 1) {
    const worker = startTrialWorker('join-worker', { DATA_DIR: dataDir }, [kills], joined);
    await sleep(LIFE.least + Math.random() * (LIFE.most - LIFE.least));
    await kill(worker);
  }
  const db = openDatabase(path);
  const faults = faultsOf(db, joined);
  closeDatabase(db);
  rmSync(dataDir, { recursive: true });
  console.log(`${String(joined.size)} people joined, ${String(faults.length)} faults; killed ${String(kills)} times`);
  return faults;
}

/** Somebody has to invite. */
function settle(path: string): void {
  const db = openDatabase(path);
  const now = new Date();
  const founder = { name: 'Hanna Vogel', email: 'hanna.vogel@example.org', locale: 'de' } as const;
  foundSite(db, prepareSetup(db, now) ?? '', founder, now);
  closeDatabase(db);
}

/** Whoever was told that they are in is a member once, has one mail, and took one invitation; and so is nobody half. */
function faultsOf({ $client }: Database, joined: Set<string>): string[] {
  const read = (query: string) => new Map($client.prepare(query).raw().all() as [string, number][]);
  const accounts = read("SELECT email, count(*) FROM members WHERE email LIKE 'guest-%' GROUP BY email");
  const mails = read("SELECT recipient, count(*) FROM mails WHERE kind = 'sign_in' GROUP BY recipient");
  const taken = read(
    'SELECT m.email, count(*) FROM invitations i JOIN members m ON m.id = i.accepted_by GROUP BY m.email',
  );
  const everybody = new Set([...joined, ...accounts.keys(), ...mails.keys(), ...taken.keys()]);
  return [...everybody].flatMap((email) => {
    const found = [accounts, mails, taken].map((table) => table.get(email) ?? 0);
    return found.every((count) => count === 1) ? [] : [`${email}: accounts, mails, invitations ${found.join(', ')}`];
  });
}
