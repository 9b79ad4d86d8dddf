import { expect, test } from 'vitest';
import { transferChecks } from '../../db/schema/transfers.ts';
import { takeStep } from '../../src/features/transfers/take-step.ts';
import { DAY } from '../../src/lib/durations.ts';
import { dayAtHome } from '../../src/lib/home-clock.ts';
import { hashToken, newToken } from '../../src/lib/ids.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { addNetwork, takeBench } from '../support/networks.ts';
import { as } from '../support/signed-in.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

/** Something that runs at a network of Ruth's, which she was asked about by mail: its page, and the link. */
function asked(): { at: string; link: string } {
  const [db, now, memberId] = [siteStore(), new Date(), onSite('ruth').id];
  const { id: networkId } = addNetwork(db, ['ruth'], { name: `Netz ${crypto.randomUUID()}` }, now);
  const { id: transferId } = takeBench(db, { networkId, project: 'repair-cafe', seenBy: 'public' }, 'ruth', now);
  const on = dayAtHome(now);
  takeStep(db, onSite('ruth'), transferId, { state: 'running', on, words: undefined }, now);
  const [token, expiresAt] = [newToken(), new Date(now.getTime() + DAY)];
  const row = { transferId, dueOn: on, memberId, askedAt: now, expiresAt };
  db.insert(transferChecks)
    .values({ ...row, tokenHash: hashToken(token) })
    .run();
  return { at: `/transfers/${String(transferId)}`, link: `/transfers/checks/${token}` };
}

test.each([true, false])(
  'words beside an answer stand at the transfer, and going back sends nothing again, with a script: %s',
  async (javaScriptEnabled) => {
    const { at, link } = asked();
    const page = await browser.open(link, { javaScriptEnabled, width: 360 });
    await page.getByLabel('Ein paar Worte').fill('Jeden Freitag.\nMit Kuchen.');
    await page.getByRole('button', { name: 'Läuft noch' }).click();
    await page.getByText('Wir fragen in einem Jahr wieder').waitFor();
    expect([new URL(page.url()).search, await page.getByText('Jeden Freitag.').count()]).toEqual(['?done=running', 1]);
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
    await page.reload();
    await page.getByText('Wir fragen in einem Jahr wieder').waitFor();
    await page.goBack();
    await page.getByLabel('Ein paar Worte').waitFor();
    await page.goto(link);
    await page.getByRole('button', { name: 'Mehr erzählen' }).click();
    await page.getByText('Dafür melden Sie sich an').waitFor();
    const shown = await (await get(at)).text();
    expect(shown).toMatch(/Antwort auf die Nachfrage[^]*Jeden Freitag\.\s+Mit Kuchen\./);
  },
);

test('a way to the thanks that nobody has earned shows the question, and words that are too long come back', async () => {
  const { link } = asked();
  expect(await (await get(`${link}?done=ended`)).text()).toContain('Läuft noch');
  const long = await post(link, { answer: 'more', words: 'x'.repeat(2_001) });
  expect([long.status, (await long.text()).includes('x'.repeat(2_001))]).toEqual([422, true]);
  expect((await post(link, { answer: 'vielleicht' })).status).toBe(422);
});

test.each(['get', 'post'])(
  'a link that is wrong or too old says what it was and where to answer, asked by %s',
  async (way) => {
    const { link } = asked();
    const wrong = [`${link}x`, `/transfers/checks/${newToken()}`, `/en${link.slice(0, -3)}`];
    const answers = await Promise.all(wrong.map((at) => (way === 'get' ? get(at) : post(at, { answer: 'running' }))));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const [page, , english] = await Promise.all(answers.map((answer) => answer.text()));
    expect(page).toMatch(/ob eine Übernahme noch läuft[^]*href="\/me"/);
    expect(english).toMatch(/whether a transfer still runs[^]*href="\/en\/me"/);
  },
);

test.each(['link', 'check'])('an end without a word of why comes back in place, over the %s', async (way) => {
  const { at, link } = asked();
  const [to, who] = way === 'link' ? [link] : [`${at}/check`, 'ruth' as const];
  const refused = await post(to, { answer: 'ended' }, who);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('warum es beendet ist')]);
  expect((await post(to, { answer: 'ended', words: 'Der Raum ist weg.' }, who)).status).toBe(303);
  const shown = await (await get(at)).text();
  expect([shown.includes('Der Raum ist weg.'), shown.includes('noch nicht aufgeschrieben')]).toEqual([true, false]);
});

test('who is signed in finds the question under "Mein Bereich" and answers it there', async () => {
  const { at } = asked();
  expect(await (await get('/me', 'ruth')).text()).toContain(`href="${at}/check"`);
  expect(await (await get(at, 'ruth')).text()).toContain(`href="${at}/check"`);
  const page = await browser.open(`${at}/check`, await as('ruth'));
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Ein paar Worte').fill('Es gibt ein zweites Regal.');
  await page.getByRole('button', { name: 'Läuft noch' }).click();
  await page.getByText('Danke für die Antwort.').waitFor();
  expect(await page.getByText('Es gibt ein zweites Regal.').isVisible()).toBe(true);
  for (const room of ['/me', at]) expect(await (await get(room, 'ruth')).text()).not.toContain(`href="${at}/check"`);
  expect((await get(`${at}/check`, 'joerg')).status).toBe(404);
  expect((await post(`${at}/check`, { answer: 'ended', words: 'Der Raum ist weg.' }, 'ruth')).status).toBe(303);
  expect((await post(`${at}/check`, { answer: 'running' }, 'ruth')).status).toBe(409);
  const over = await get(`${at}/check`, 'ruth');
  expect([over.status, over.headers.get('location')]).toEqual([303, at]);
});
