import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serve } from '../bench/served.ts';
import { launchBrowser } from '../browser.ts';
import { heavyTexts } from './heavy-texts.ts';
import { everyLetter } from './hostile-letters.ts';
import { hostileTexts } from './hostile-texts.ts';
import { htmlIn } from './feed-html.ts';
import { senderTo, type Sender } from './sender.ts';
import { prepareForum, type TrialForum } from './trial-forum.ts';
import { openWatch, type Watch } from './watch.ts';

/** Posts on a page of a topic, and texts of one topic. */
const A_PAGE = 20;
const A_TOPIC = 200;

/** Of pages that are alike but for one text, every so many are looked at. */
const SOME = 15;

/**
 * Sends texts that try to run something as posts, titles and questions to the real server, and looks at what shows them
 * in a real browser without a content policy. Answers with what ran, what was asked from elsewhere, what could have
 * run, and what the server could not answer.
 */
export async function showHostileTexts(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-trial-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const forum = await prepareForum(join(dataDir, 'staffelholz.db'));
  const server = await serve(resolve('.'), dataDir);
  const browser = await launchBrowser();
  try {
    const sender = senderTo(server.url, forum);
    const places = await sendAll(sender, forum);
    const member = await openWatch(browser, server.url, forum.cookies[0]);
    await lookAsMember(member, places);
    const visitor = await openWatch(browser, server.url);
    await lookAsVisitor(visitor, server.url, forum);
    const faults = [...sender.faults, ...member.faults, ...visitor.faults];
    console.log(
      `${String(places.length)} hostile texts shown, ${String(sender.refused())} refused, ${String(faults.length)} faults`,
    );
    return faults;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Every text as a post, as a title where it fits into one, and those that are heavy. Answers with where they are. */
async function sendAll(sender: Sender, { topics }: TrialForum): Promise<string[]> {
  const places: (string | undefined)[] = [];
  for (const [index, text] of hostileTexts().entries()) {
    places.push(await sender.reply(topics[Math.floor(index / A_TOPIC)] ?? 0, text));
    places.push(await sender.open(text, text));
  }
  for (const [what, text] of Object.entries(heavyTexts()))
    places.push(await sender.reply(topics.at(-1) ?? 0, text, what));
  return places.filter((place) => place !== undefined);
}

async function lookAsMember(watch: Watch, places: string[]): Promise<void> {
  const pages = [...new Set(places.map((place) => place.split('#')[0] ?? ''))];
  const long = pages.filter((page) => places.filter((place) => place.startsWith(`${page}#`)).length >= A_PAGE / 2);
  const some = pages.filter((page, index) => !long.includes(page) && index % SOME === 0);
  for (const path of [...long, ...some]) await watch.look(path);
  for (const place of places.filter((_, index) => index % SOME === 0)) {
    const [page = '', post = ''] = place.split('#p');
    await watch.look(`${page.split('?')[0] ?? ''}?quote=${post}`);
    await watch.look(`/forum/posts/${post}/versions`);
  }
  await lookThroughList(watch, '/forum');
  await lookForEach(watch);
}

/** What visitors and programs read, as they would show it. */
async function lookAsVisitor(watch: Watch, url: string, { publicBoard }: TrialForum): Promise<void> {
  await lookThroughList(watch, `/forum/boards/${publicBoard.slug}`);
  await lookForEach(watch);
  for (const feed of ['/forum/feed.xml', `/forum/boards/${publicBoard.slug}/feed.xml`]) {
    for (const html of htmlIn(await (await fetch(url + feed)).text())) await watch.show(html);
  }
  for (const letter of everyLetter(hostileTexts())) await watch.show(letter);
}

/** A list page after page. */
async function lookThroughList(watch: Watch, first: string): Promise<void> {
  for (let path: string | undefined = first; path !== undefined;) {
    await watch.look(path);
    const next = await watch.page
      .locator('a[rel=next]')
      .first()
      .getAttribute('href', { timeout: 500 })
      .catch(() => null);
    path = next ?? undefined;
  }
}

/** What is found by the words of the texts, and by some texts themselves. */
async function lookForEach(watch: Watch): Promise<void> {
  const questions = ['alert', 'evil', 'script', 'onerror', ...hostileTexts().filter((_, index) => index % SOME === 0)];
  for (const q of questions)
    await watch.look(`/search?${new URLSearchParams({ q: q.replaceAll('\0', '') }).toString()}`);
}
