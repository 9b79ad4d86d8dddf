import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, onTestFinished, test } from 'vitest';
import { erasures } from '../../db/schema/privacy.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { memberByEmail } from '../../src/features/members/find.ts';
import { erasureOf } from '../../src/features/privacy/erasure.ts';
import { messages } from '../../src/i18n/messages.ts';
import { localePath, type Locale } from '../../src/lib/paths.ts';
import { get } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { appCode } from '../support/door.ts';
import { byKeyboard, byPointer, type Hands } from '../support/hands.ts';
import { mailTo } from '../support/mailbox.ts';
import { onData } from '../support/on-data.ts';
import { startServer } from '../support/server.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
const DAY = 86_400_000;
const HELP = 'Ich weiß, wie man ein Straßenfest anmeldet.';

type Traveller = { page: Page; hands: Hands; locale: Locale; email: string; name: string; hasScript: boolean };

/** What a traveller reads on buttons, links and fields. */
const wordsOf = ({ locale }: Traveller) => messages(locale);
const button = ({ page }: Traveller, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const link = ({ page }: Traveller, name: string) => page.getByRole('main').getByRole('link', { name });
const arrived = ({ page, locale }: Traveller, path: string) => page.waitForURL(`**${localePath(locale, path)}`);
const account = ({ email }: Pick<Traveller, 'email'>) => memberByEmail(siteStore(), email, new Date());
const idOf = (who: Traveller) => ({ id: account(who)?.id ?? 0 });

test.each([
  ['Tilda Tastatur', 'de', 'the keyboard alone', true],
  ['Kate Keys', 'en', 'the keyboard alone', true],
  ['Zeno Zeiger', 'de', 'a pointer and no script', false],
  ['Paula Pointer', 'en', 'a pointer and no script', false],
] as const)('%s travels in %s with %s: in, through all rooms, out and back', async (name, locale, _, hasScript) => {
  const email = `journey-${locale}-${String(Date.now())}@example.org`;
  const input = { email: undefined, note: undefined, district: undefined, locale };
  const { token } = inviteNeighbour(siteStore(), onSite('joerg'), input, new Date());
  const page = await browser.open(localePath(locale, `/join/${token}`), { javaScriptEnabled: hasScript });
  const who = { page, hands: hasScript ? byKeyboard(page) : byPointer(), locale, email, name, hasScript };
  await joins(who);
  await setsUpTheApp(who);
  await writesTheProfile(who);
  await showsThePicture(who);
  await takesTheDataHome(who);
  await asksToGo(who);
  await stays(who);
  const archive = (await onData('backup', inject('siteFolder'))).split('\n').at(-1) ?? '';
  const remembered = { id: idOf(who).id, cookie: cookieOf(await page.context().cookies()) };
  await asksToGo(who);
  await isErased(who);
  await isBack(who, archive, remembered);
});

/** Axe is a script: it sees the pages of whoever has scripts. */
async function findsNoBarrier({ page, hasScript }: Traveller): Promise<void> {
  if (hasScript) expect(await barriers(page)).toEqual([]);
}

async function joins(who: Traveller): Promise<void> {
  const { page, hands, email, name } = who;
  const { join: m, door, me } = wordsOf(who);
  await hands.write(page.getByLabel(m.labels.name), name);
  await hands.write(page.getByLabel(m.labels.email), email);
  await hands.use(button(who, m.invitation.button));
  await arrived(who, '/sign-in/code');
  await hands.write(page.getByLabel(door.labels.mailedCode), (await mailTo(email)).code);
  await hands.use(button(who, door.code.button));
  await arrived(who, '/me');
  expect(await page.getByRole('heading', { name: me.welcome.title }).count()).toBe(1);
  await findsNoBarrier(who);
}

async function setsUpTheApp(who: Traveller): Promise<void> {
  const { page, hands } = who;
  const { me, security, secondFactor: m, door } = wordsOf(who);
  await hands.use(link(who, me.rooms.security));
  await hands.use(link(who, security.toSecondFactor));
  await hands.use(button(who, m.begin));
  const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '');
  await hands.write(page.getByLabel(door.labels.appCode), appCode(secret, new Date()));
  await hands.use(button(who, m.app.button));
  await page.getByRole('heading', { name: m.recovery.title }).waitFor();
  await findsNoBarrier(who);
  await hands.use(link(who, m.recovery.done));
  await arrived(who, '/me');
}

async function writesTheProfile(who: Traveller): Promise<void> {
  const { page, hands } = who;
  const { me, profile: m } = wordsOf(who);
  await hands.use(link(who, me.rooms.profile).last());
  await hands.choose(page.getByLabel(m.labels.district).first(), 'Degerloch');
  await hands.write(page.getByLabel(m.labels.help), HELP);
  await hands.use(button(who, m.save).last());
  expect(await page.getByRole('status').innerText()).toContain(m.saved);
  await findsNoBarrier(who);
}

async function showsThePicture(who: Traveller): Promise<void> {
  const { page, hands } = who;
  const { picture: m, profile } = wordsOf(who);
  const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } }).jpeg();
  await hands.use(link(who, m.change));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.use(page.getByLabel(m.label))]);
  await chooser.setFiles({ name: 'ich.jpg', mimeType: 'image/jpeg', buffer: await photo.toBuffer() });
  await hands.use(button(who, m.upload));
  await page.locator('main img.portrait').waitFor();
  await findsNoBarrier(who);
  await hands.use(link(who, m.back));
  await page.getByRole('heading', { level: 1, name: profile.title }).waitFor();
}

async function takesTheDataHome(who: Traveller): Promise<void> {
  const { page, hands, locale, name, email } = who;
  const { me, myData: m } = wordsOf(who);
  await page.goto(localePath(locale, '/me'));
  await hands.use(link(who, me.rooms.data));
  await hands.use(link(who, m.export.link));
  const [download] = await Promise.all([page.waitForEvent('download'), hands.use(button(who, m.export.button))]);
  const zip = unzipSync(readFileSync(await download.path()));
  const read = (file: string) => Buffer.from(zip[file] ?? []).toString();
  for (const fact of [name, email, HELP]) expect(read('index.html')).toContain(fact);
  for (const fact of [name, email, HELP, 'degerloch']) expect(read('data.json')).toContain(fact);
  expect(Object.keys(zip).filter((file) => file.startsWith('files/'))).toHaveLength(1);
}

async function asksToGo(who: Traveller): Promise<void> {
  const { page, hands, locale } = who;
  const { myData, erasure: m } = wordsOf(who);
  await page.goto(localePath(locale, '/me/data'));
  await hands.use(link(who, myData.erase.link));
  await hands.tick(page.getByLabel(m.choices.kept));
  await hands.use(button(who, m.button('7')));
  await arrived(who, '/me/data');
  expect(erasureOf(siteStore(), idOf(who))).toMatchObject({ texts: 'kept' });
}

async function stays(who: Traveller): Promise<void> {
  const { page, hands } = who;
  const { myData, erasure: m } = wordsOf(who);
  await hands.use(link(who, myData.leaving.link));
  await page.getByRole('heading', { name: m.withdrawal.title }).waitFor();
  await findsNoBarrier(who);
  await hands.use(button(who, m.withdrawal.button));
  await arrived(who, '/me/data');
  expect(erasureOf(siteStore(), idOf(who))).toBeUndefined();
}

/** The seven days are over, and the site does the rest by itself. */
async function isErased(who: Traveller): Promise<void> {
  const { page, locale } = who;
  const { id } = idOf(who);
  const now = Date.now();
  const over = { requestedAt: new Date(now - 8 * DAY), dueAt: new Date(now - DAY) };
  siteStore().update(erasures).set(over).where(eq(erasures.memberId, id)).run();
  // Letters of other tests go out meanwhile.
  await expect
    .poll(() => [account(who), erasureOf(siteStore(), { id })], { timeout: 90_000 })
    .toEqual([undefined, undefined]);
  await page.goto(localePath(locale, '/me'));
  expect(new URL(page.url()).pathname).toBe(localePath(locale, '/sign-in'));
  expect((await get(`/members/${String(id)}`, 'ruth')).status).toBe(404);
}

/** A site that begins anew with the backup of before knows the member, the session and the picture. */
async function isBack({ name }: Traveller, archive: string, { id, cookie }: { id: number; cookie: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'staffelholz-restored-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(await onData('restore', folder, archive)).toContain('all checked');
  const restored = await startServer({ DATA_DIR: folder });
  const visit = (path: string) => fetch(restored.url + path, { redirect: 'manual', headers: { cookie } });
  const [me, picture] = [await visit('/me'), await visit(`/members/${String(id)}/picture`)];
  expect([me.status, picture.status]).toEqual([200, 200]);
  expect(await me.text()).toContain(name);
  await restored.stop();
}

function cookieOf(cookies: { name: string; value: string }[]): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
