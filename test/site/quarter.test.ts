import { and, isNull } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mails as allMails } from '../../db/schema/mail.ts';
import { meetingAt } from '../../src/features/meetings/meeting.ts';
import { writeMeetingLetters } from '../../src/features/meetings/letters.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { useBrowser } from '../support/browser.ts';
import { calendarIn, readCalendar } from '../support/calendar-files.ts';
import { SITE } from '../support/meetings.ts';
import { addNetwork } from '../support/networks.ts';
import { people, type PersonName } from '../support/people.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { startSiteWithMail, type SiteWithMail } from '../support/site-with-mail.ts';
import { comesNear } from '../support/time-passes.ts';
import { known } from '../support/world.ts';

const browser = useBrowser();

type Quarter = {
  site: SiteWithMail;
  /** A page of somebody's own browser. */
  open: (who: PersonName, path: string) => Promise<Page>;
  /** The mails about meetings that have come to somebody, with their subjects readable. */
  mails: (who: PersonName) => string[];
  /** Those of them that a calendar takes over. */
  dates: (who: PersonName) => string[];
  /** Everything that is due now has been written, sent and taken. */
  letters: () => Promise<void>;
};

async function begin(): Promise<Quarter> {
  const site = await startSiteWithMail();
  addNetwork(site.db, ['ruth'], { name: 'Netz Degerloch' }, new Date());
  const open = async (who: PersonName, path: string) =>
    browser.open(path, { ...(await as(known(site.db, people[who].email, new Date()), site.db)), baseURL: site.url });
  const mails = (who: PersonName) => site.mailsTo(people[who].email);
  const dates = (who: PersonName) => mails(who).filter((mail) => mail.includes('text/calendar'));
  // The site writes letters, too, at a moment of its own: what counts is that none waits any more.
  const waiting = () => site.db.$count(allMails, and(isNull(allMails.sentAt), isNull(allMails.gaveUpAt)));
  const letters = async () => {
    writeMeetingLetters(site.db, SITE, new Date());
    await expect.poll(waiting).toBe(0);
  };
  return { site, open, mails, dates, letters };
}

test('one quarter: planned, invited, answered, moved, held, written by two, pledged; the next agenda asks after it', async () => {
  const quarter = await begin();
  const host = await quarter.open('ruth', '/meetings/new');
  const id = await plans(host, { theme: 'Wer fährt mit?', days: 50, capacity: '3' });
  await invites(host, quarter);
  await answer(quarter, id);
  await proposes(quarter, host, id);
  await moves(quarter, host, id);
  await sendsTheAgenda(quarter, id);
  comesNear(quarter.site.db, id, 0);
  await holds(host, id);
  await writeAtOnce(quarter, host, id);
  await pledges(host, id);
  await closes(quarter, host, id);
  await plansTheNext(quarter, host);
});

async function plans(page: Page, given: { theme: string; days: number; capacity: string }): Promise<number> {
  await page.getByLabel('Thema').fill(given.theme);
  await page.getByLabel('Tag', { exact: true }).fill(dayAfter(dayAtHome(new Date()), given.days));
  await page.getByLabel('Beginn').fill('18:30');
  await page.getByLabel('Ende').fill('21:00');
  await page.getByLabel('Stadtbezirk').selectOption('degerloch');
  await page.getByLabel('Name des Ortes').fill('Bürgerhaus');
  await page.getByLabel('Adresse').fill('Am Platz 1');
  await page.getByLabel('Wie viele Plätze').fill(given.capacity);
  await press(page, 'Treffen planen');
  return Number(/\/meetings\/(\d+)(?:\?|$)/.exec(page.url())?.[1]);
}

async function invites(host: Page, { dates, letters }: Quarter): Promise<void> {
  await host.getByRole('link', { name: 'Alle einladen' }).click();
  await press(host, 'Alle einladen');
  await letters();
  await letters();
  expect(dates('joerg')).toHaveLength(1);
  expect(calendarIn(dates('joerg')[0] ?? '')).toMatchObject({ sequence: 1, status: 'CONFIRMED', method: 'PUBLISH' });
}

/** One comes, one brings a guest, one waits and moves up when the first takes it back. */
async function answer({ open, mails, dates, letters, site }: Quarter, id: number): Promise<void> {
  const [path] = /\/meetings\/\d+\/attendance/.exec(dates('joerg')[0] ?? '') ?? [];
  expect(path).toBe(`/meetings/${String(id)}/attendance`);
  const joerg = await says(await open('joerg', path ?? ''), 'Ich komme');
  const samira = await open('samira', path ?? '');
  await samira.getByLabel('Wie viele Gäste bringen Sie mit?').fill('1');
  await says(samira, 'Ich komme');
  const tomasz = await says(await open('tomasz', path ?? ''), 'Ich komme');
  expect(await tomasz.getByRole('main').innerText()).toContain('Sie stehen auf Platz 1 der Warteliste');
  await says(joerg, 'Ich komme nicht');
  await press(joerg, 'Platz abgeben');
  await expect
    .poll(() => mails('tomasz').filter((mail) => mail.includes('Ein Platz ist frei geworden')).length)
    .toBe(1);
  await letters();
  const visit = await fetch(`${site.url}/meetings/${String(id)}`);
  expect(await visit.text()).toContain('3 Personen kommen');
}

async function says(page: Page, answer: string): Promise<Page> {
  await page.getByLabel(answer, { exact: true }).check();
  await press(page, 'Antwort speichern');
  return page;
}

async function proposes({ open }: Quarter, host: Page, id: number): Promise<void> {
  const at = `/meetings/${String(id)}/agenda`;
  const member = await open('tomasz', `${at}/new`);
  await member.getByLabel('Was ist es?').selectOption({ label: 'Offene Frage' });
  await member.getByLabel('Überschrift').fill('Wer schließt abends ab?');
  await press(member, 'Vorschlagen');
  await host.goto(at);
  await host.getByRole('link', { name: 'Entscheiden' }).click();
  await host.getByLabel('Ja, aufnehmen').check();
  await press(host, 'Entscheiden');
  await host.goto(`${at}/new`);
  await host.getByLabel('Was ist es?').selectOption({ label: 'Vorstellung' });
  await host.getByLabel('Überschrift').fill('Das Reparaturcafé');
  await host.getByLabel('Um welches Projekt geht es?').selectOption('repair-cafe');
  await press(host, 'Vorschlagen');
  expect(await host.getByRole('main').innerText()).toMatch(/18:30[^]*Wer schließt abends ab\?[^]*18:45[^]*Reparatur/);
}

async function moves({ dates, letters, site }: Quarter, host: Page, id: number): Promise<void> {
  const first = calendarIn(dates('tomasz')[0] ?? '');
  await host.goto(`/meetings/${String(id)}/plan`);
  await host.getByLabel('Beginn').fill('19:00');
  await press(host, 'Änderung speichern');
  await letters();
  const moved = calendarIn(dates('tomasz').at(-1) ?? '');
  expect(moved).toMatchObject({ uid: first.uid, sequence: 2, startsAt: meetingAt(site.db, id).startsAt });
  const file = await fetch(`${site.url}/meetings/${String(id)}.ics`);
  expect(readCalendar(await file.text())).toMatchObject({ sequence: 2, startsAt: moved.startsAt });
}

async function sendsTheAgenda({ dates, letters, site }: Quarter, id: number): Promise<void> {
  const before = [dates('tomasz').length, dates('joerg').length];
  comesNear(site.db, id, 9);
  await letters();
  await letters();
  // Who said no hears of nothing but changes.
  expect([dates('tomasz').length, dates('joerg').length]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  expect(dates('tomasz').at(-1)).toContain('Wer schlie=C3=9Ft abends ab?');
}

async function holds(host: Page, id: number): Promise<void> {
  const at = `/meetings/${String(id)}`;
  await host.goto(at);
  await host.getByRole('link', { name: 'Treffen beginnen' }).click();
  await press(host, 'Treffen beginnen');
  await host.goto(`${at}/door`);
  await host.getByRole('button', { name: people.tomasz.name }).click();
  await host.getByText('1 da', { exact: true }).waitFor();
  await host.getByLabel('Gäste ohne Konto').fill('4');
  await host.getByRole('button', { name: 'Zahl speichern' }).click();
  await host.getByText('Die Zahl der Gäste ist gespeichert.').waitFor();
  await host.goto(at);
  expect(await host.getByRole('main').innerText()).toContain('5 Personen waren da');
}

/** Whoever was there writes too; the second gets both texts. */
async function writeAtOnce({ open }: Quarter, host: Page, id: number): Promise<void> {
  await host.goto(`/meetings/${String(id)}/minutes`);
  await host.getByRole('link', { name: 'Schreiben' }).last().click();
  await host.waitForURL('**/minutes/*');
  const other = await open('tomasz', new URL(host.url()).pathname);
  await other.getByLabel('Was kam heraus?').fill('Man braucht Strom.');
  await press(other, 'Speichern');
  await host.getByLabel('Was kam heraus?').fill('Man braucht Kuchen.');
  await host.getByText('Der andere Text').waitFor();
  expect(await host.getByRole('main').innerText()).toContain('Man braucht Strom.');
  await host.getByLabel('Was kam heraus?').fill('Man braucht Strom und Kuchen.');
  await press(host, 'Speichern');
}

/** The same network cannot pledge the same twice. */
async function pledges(host: Page, id: number): Promise<void> {
  const pledge = async () => {
    await host.goto(`/meetings/${String(id)}/minutes`);
    await host.getByRole('link', { name: 'Zusage eintragen' }).last().click();
    await host.getByLabel('Netzwerk').selectOption({ label: 'Netz Degerloch' });
    await host.getByLabel('Was genau?').fill('Im Gemeindehaus steht eine Werkstatt leer.');
    await press(host, 'Zusage eintragen');
  };
  await pledge();
  await pledge();
  expect(await host.getByRole('alert').innerText()).toMatch(/Netzwerk/);
}

/** Once the minutes are shown a pledge is a transfer, which members see and strangers do not. */
async function seesTransfer(host: Page, id: number): Promise<void> {
  await host.goto(`/meetings/${String(id)}`);
  await host
    .getByRole('link', { name: /Repair|Reparatur/ })
    .first()
    .click();
  await host.waitForURL('**/transfers/*');
  expect(await host.getByRole('main').innerText()).toContain('Netz Degerloch');
  expect((await fetch(host.url())).status).toBe(404);
}

async function closes({ mails, letters, site }: Quarter, host: Page, id: number): Promise<void> {
  const at = `/meetings/${String(id)}`;
  for (const [link, button] of [
    ['Protokoll allen zeigen', 'Protokoll zeigen'],
    ['Protokoll abschließen', 'Protokoll abschließen'],
    ['Treffen abschließen', 'Treffen abschließen'],
  ] as const) {
    await host.goto(at);
    await host.getByRole('link', { name: link }).click();
    await press(host, button);
  }
  await seesTransfer(host, id);
  comesNear(site.db, id, -4);
  await letters();
  await letters();
  expect(mails('tomasz').filter((mail) => mail.includes(`${at}/minutes`))).toHaveLength(1);
  const ids = mails('tomasz').map((mail) => /Message-ID: <([^>]+)>/.exec(mail)?.[1]);
  expect([ids.includes(undefined), new Set(ids).size]).toEqual([false, ids.length]);
}

/** Its agenda asks after the pledge, until it falls through. */
async function plansTheNext({ dates, letters }: Quarter, host: Page): Promise<void> {
  await host.goto('/meetings/new');
  const id = await plans(host, { theme: 'Im Frühling', days: 90, capacity: '' });
  await host.goto(`/meetings/${String(id)}/agenda`);
  expect(await host.getByRole('main').innerText()).toMatch(/Offene Zusagen[^]*Netz Degerloch: Im Gemeindehaus/);
  await host.goto(`/meetings/${String(id)}`);
  await host.getByRole('link', { name: 'Alle einladen' }).click();
  await press(host, 'Alle einladen');
  await letters();
  await host.getByRole('link', { name: 'Treffen absagen' }).click();
  await host.getByLabel('Warum fällt es aus?').fill('Im Saal steht Wasser.');
  await press(host, 'Treffen absagen');
  expect(await host.getByRole('main').innerText()).toContain('Im Saal steht Wasser.');
  const before = dates('joerg').length;
  await letters();
  await letters();
  expect(dates('joerg')).toHaveLength(before + 1);
  expect(calendarIn(dates('joerg').at(-1) ?? '')).toMatchObject({ status: 'CANCELLED', sequence: 2 });
}
