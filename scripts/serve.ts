import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { closeDatabase, openDatabase, type Database } from '../db/database.ts';
import { openLimits } from '../db/limits.ts';
import type { Content } from '../src/features/catalogue/content.ts';
import { ensureBoards } from '../src/features/forum/keep-boards.ts';
import { founderOf, prepareSetup, SETUP_HOURS } from '../src/features/members/found.ts';
import { addressHere } from '../src/lib/address-here.ts';
import { publish } from '../src/features/search/publish.ts';
import { messages } from '../src/i18n/messages.ts';
import { startJobs } from '../src/jobs.ts';
import { startServer } from '../src/server.ts';
import { openLog } from '../src/serving/log.ts';
import type { Settings } from '../src/settings.ts';
import { outDirOf } from './out-dir.ts';
import { speaking } from './sentences.ts';
import { settingsOf } from './settings.ts';
import { readStamp } from './stamp.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** What is done to the store before the first visitor; answers with what there is to say about it. */
export type Prepare = (parts: { db: Database; settings: Settings }) => Promise<string>;

/** Serves the built site and its store until a signal ends the program; says where once it listens, or what keeps it. */
export async function serve(environment: NodeJS.ProcessEnv, prepare?: Prepare): Promise<void> {
  await speaking(() => serveSite(settingsOf(environment), outDirOf(environment), prepare));
}

async function serveSite(settings: Settings, outDir: string, prepare?: Prepare): Promise<void> {
  const log = openLog();
  const db = openDatabase(join(settings.dataDir, 'staffelholz.db'));
  publish(db, { stamp: readStamp(outDir) ?? '', content: () => builtContent(outDir) }, new Date());
  ensureBoards(db, messages('de').forum.boards.first, new Date());
  const said = await prepare?.({ db, settings });
  const limits = openLimits(join(settings.dataDir, 'limits.db'));
  const server = await startServer({ settings, db, limits, outDir, log });
  const stopJobs = startJobs({ settings, db, log });
  stopOnSignal(async () => {
    await Promise.all([server.stop(), stopJobs()]);
    limits.close();
    closeDatabase(db);
  });
  warnOfMissing(settings, log);
  if (said) console.log(said);
  console.log(`${settings.siteName} runs at ${addressHere(settings.host, server.port)} (stop with Ctrl+C)`);
  offerSetup(db, settings);
}

/** Somebody has to be the first: whoever reads this terminal. The link stands nowhere else, and not in the log. */
function offerSetup(db: Database, { siteUrl }: Settings): void {
  const now = new Date();
  const token = prepareSetup(db, now);
  if (token === undefined) return;
  const founder = founderOf(db, now);
  const what = founder
    ? `${founder.name} has not signed in yet. If the address was mistyped, put it right here,`
    : 'Nobody is a member yet. Make the first administrator here,';
  console.log(`${what} within ${String(SETUP_HOURS)} hours:`);
  console.log(`${siteUrl}/setup/${token}`);
}

function builtContent(outDir: string): Content {
  return JSON.parse(readFileSync(join(outDir, 'content.json'), 'utf8')) as Content;
}

/** An imprint with placeholders must not go public unnoticed. */
function warnOfMissing({ missing }: Settings, log: Logger): void {
  if (missing.length > 0) log.warn({ missing }, `The imprint shows placeholders: please set ${missing.join(', ')}.`);
}
