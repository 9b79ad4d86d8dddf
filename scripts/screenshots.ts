/** `npm run screenshots`: takes the pictures of the README from a running build, into `docs/pictures`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, gt, isNotNull } from 'drizzle-orm';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { closeDatabase, openDatabase } from '../db/database.ts';
import { fillDemo } from '../db/demo.ts';
import { topics } from '../db/schema/forum.ts';
import { meetings } from '../db/schema/meetings.ts';
import { letIn, letInAgain } from '../src/features/auth/let-in.ts';
import { memberByEmail } from '../src/features/members/find.ts';
import { readSettings } from '../src/settings.ts';
import { startServer } from '../test/support/server.ts';
import { launchBrowser } from './browser.ts';

const FOLDER = 'docs/pictures';
const CASE = '/projects/degerlochs-schokoladenseiten';
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 2 };

/** The sheet of paper in CSS pixels: A4 at 96 dots an inch; the printer leaves a margin, a screen does not. */
const PAPER = { viewport: { width: 794, height: 1123 } };
const MARGIN = '60px';

mkdirSync(FOLDER, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'staffelholz-pictures-'));
const server = await startServer({ DATA_DIR: dataDir });
const { topic, meeting, member, lead } = await fill();

const PICTURES: Record<string, { path: string; look: BrowserContextOptions; media?: 'print' }> = {
  home: { path: '/', look: DESKTOP },
  list: { path: '/projects', look: DESKTOP },
  case: { path: CASE, look: DESKTOP },
  dark: { path: '/projects?view=map', look: { ...DESKTOP, colorScheme: 'dark' } },
  phone: { path: CASE, look: PHONE },
  print: { path: CASE, look: PAPER, media: 'print' },
  topic: { path: topic, look: { ...DESKTOP, extraHTTPHeaders: { cookie: member } } },
  meeting: { path: meeting, look: { ...DESKTOP, extraHTTPHeaders: { cookie: member } } },
  network: { path: '/networks/nordtor-verbindet', look: { ...DESKTOP, extraHTTPHeaders: { cookie: member } } },
  portfolio: { path: '/reviews/portfolio', look: { ...DESKTOP, extraHTTPHeaders: { cookie: lead } } },
};

const browser = await launchBrowser();
for (const name of Object.keys(PICTURES)) await take(browser, name);
await browser.close();
await server.stop();
rmSync(dataDir, { recursive: true });

/** Puts the demo world into the store. Answers with pages of it, and what the browsers of two people send. */
async function fill(): Promise<{ topic: string; meeting: string; member: string; lead: string }> {
  const now = new Date();
  const db = openDatabase(join(dataDir, 'staffelholz.db'));
  const { signIns } = await fillDemo({ db, settings: readSettings({ DATA_DIR: dataDir }) }, now);
  const cookieOf = async (role: string) => {
    const { email = '' } = signIns.find((signIn) => signIn.role === role) ?? {};
    const member = memberByEmail(db, email, now);
    if (!member) throw new Error(`The demo world has nobody who is ${role}.`);
    const entry = await letIn(db, { address: '127.0.0.1', device: '' }, member, now);
    const { token } = entry.missing ? await letInAgain(db, entry, { secondFactorAt: now }, now) : entry;
    return `session=${token}`;
  };
  const answered = db.select().from(topics).where(isNotNull(topics.acceptedPostId)).get();
  const next = db.select().from(meetings).where(gt(meetings.startsAt, now)).orderBy(asc(meetings.startsAt)).get();
  if (!answered || !next) throw new Error('The demo world has no answered question or no meeting.');
  const cookies = { member: await cookieOf('member'), lead: await cookieOf('lead') };
  closeDatabase(db);
  return { topic: `/forum/topics/${answered.id}`, meeting: `/meetings/${next.id}`, ...cookies };
}

async function take(browser: Browser, name: string): Promise<void> {
  const { path = '/', look = DESKTOP, media = null } = PICTURES[name] ?? {};
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce', ...look });
  const page = await context.newPage();
  await page.goto(path);
  await page.emulateMedia({ media });
  await settle(page, media === 'print' ? MARGIN : '');
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(`${FOLDER}/${name}.png`);
  await context.close();
  console.log(`${FOLDER}/${name}.png`);
}

/** Waits for the typefaces, so that no picture shows the substitute. */
async function settle(page: Page, margin: string): Promise<void> {
  await page.evaluate(async (padding) => {
    document.body.style.padding = padding;
    await document.fonts.ready;
  }, margin);
}
