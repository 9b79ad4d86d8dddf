import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { postField } from '../../src/features/forum/post-fields.ts';
import { serve } from '../bench/served.ts';
import { launchBrowser } from '../browser.ts';
import { heavyTexts } from './heavy-texts.ts';
import { everyLetter } from './hostile-letters.ts';
import { hostileTexts } from './hostile-texts.ts';
import { htmlIn } from './feed-html.ts';
import { textsIn } from './listed-texts.ts';
import { senderTo, type Sender } from './sender.ts';
import { prepareForum, type TrialForum } from './trial-forum.ts';
import { openWatch, type Watch } from './watch.ts';

/** Posts on a page of a topic, and texts of one topic. */
const A_PAGE = 20;
const A_TOPIC = 200;

/** Of pages that are alike but for one text, every so many are looked at. */
const SOME = 15;

/** Where a text stands, and what was typed there. */
type Written = { place: string; text: string };

/**
 * Sends texts that try to run something as posts, titles and questions to the real server, and looks at what shows them
 * in a real browser without a content policy. Answers with what ran, what was asked from elsewhere, what could have
 * run, what does not stand as it was typed, and what the server could not answer. `lists`: files with more of them.
 */
export async function showHostileTexts(lists: readonly string[]): Promise<string[]> {
  const texts = [...new Set([...hostileTexts(), ...lists.flatMap(textsIn)])];
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-trial-'));
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const forum = await prepareForum(join(dataDir, 'staffelholz.db'));
  const server = await serve(resolve('.'), dataDir);
  const browser = await launchBrowser();
  try {
    const sender = senderTo(server.url, forum);
    const written = await sendAll(sender, forum, texts);
    const member = await openWatch(browser, server.url, forum.cookies[0]);
    await lookAsMember(member, written, texts);
    const visitor = await openWatch(browser, server.url);
    await lookAsVisitor(visitor, server.url, forum, texts);
    const faults = [...sender.faults, ...member.faults, ...visitor.faults];
    const refused = [...sender.refused].map(([status, count]) => `${String(count)} with ${String(status)}`);
    console.log(
      `${String(written.length)} hostile texts shown, refused ${refused.join(', ') || 'none'}; ${String(faults.length)} faults`,
    );
    return faults;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Every text as a post, as a title where it fits into one, and those that are heavy. Answers with where they are. */
async function sendAll(sender: Sender, { topics }: TrialForum, texts: string[]): Promise<Written[]> {
  const written: (Written | undefined)[] = [];
  const at = (text: string, place: string | undefined) => (place === undefined ? undefined : { place, text });
  for (const [index, text] of texts.entries()) {
    written.push(at(text, await sender.reply(topics[Math.floor(index / A_TOPIC) % topics.length] ?? 0, text)));
    written.push(at(text, await sender.open(text, text)));
  }
  for (const [what, text] of Object.entries(heavyTexts()))
    written.push(at(text, await sender.reply(topics.at(-1) ?? 0, text, what)));
  return written.filter((one) => one !== undefined);
}

async function lookAsMember(watch: Watch, written: Written[], texts: string[]): Promise<void> {
  const places = written.map(({ place }) => place);
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
  await lookForEach(watch, texts);
  for (const { place, text } of written) {
    const versions = `/forum/posts/${place.split('#p')[1] ?? ''}/versions`;
    await watch.read(versions, 'main pre', postField.parse(text));
  }
}

/** What visitors and programs read, as they would show it. */
async function lookAsVisitor(watch: Watch, url: string, { publicBoard }: TrialForum, texts: string[]): Promise<void> {
  await lookThroughList(watch, `/forum/boards/${publicBoard.slug}`);
  await lookForEach(watch, texts);
  for (const feed of ['/forum/feed.xml', `/forum/boards/${publicBoard.slug}/feed.xml`]) {
    for (const html of htmlIn(await (await fetch(url + feed)).text())) await watch.show(html);
  }
  for (const letter of everyLetter(texts)) await watch.show(letter);
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
async function lookForEach(watch: Watch, texts: string[]): Promise<void> {
  const questions = ['alert', 'evil', 'script', 'onerror', ...texts.filter((_, index) => index % SOME === 0)];
  for (const q of questions)
    await watch.look(`/search?${new URLSearchParams({ q: q.replaceAll('\0', '') }).toString()}`);
}
