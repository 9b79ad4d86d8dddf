import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { get, post } from '../support/as-somebody.ts';
import { sendForm } from '../support/send-form.ts';
import { cookieOf } from '../support/signed-in.ts';
import { heldOnSite, invitedOnSite, siteHost } from '../support/site-meetings.ts';
import { newcomer } from '../support/site-store.ts';

const day = () => dayAfter(dayAtHome(new Date()), 60);
const plan = (values: Record<string, string> = {}) => ({
  ...{ hostId: String(siteHost()), district: 'degerloch', theme: 'Wer fährt mit?', day: day() },
  ...{ from: '18:30', to: '21:00', venue: 'Bürgerhaus', address: 'Am Platz 1', ...values },
});

test('a host plans, invites and moves a meeting; a slip is shown beside its field', async () => {
  const slip = await post('/meetings/new', plan({ to: '17:00' }), 'ruth');
  expect([slip.status, await slip.text()]).toEqual([422, expect.stringContaining('Das Ende muss nach dem Anfang')]);
  const planned = await post('/meetings/new', plan(), 'ruth');
  const [at = '', said] = planned.headers.get('location')?.split('?') ?? [];
  expect(said).toBe('done=planned');
  expect(at).toMatch(/^\/meetings\/\d+$/);
  expect((await post(`${at}/invitation`, {}, 'ruth')).status).toBe(303);
  expect((await post(`${at}/invitation`, {}, 'ruth')).status).toBe(409);
  const moved = await post(`${at}/plan`, plan({ from: '19:00', version: '1' }), 'ruth');
  expect(moved.status).toBe(303);
  expect(await (await get(at)).text()).toContain('19:00 bis 21:00 Uhr');
});

test('a meeting that is planned in English says so, and stays so when it is changed', async () => {
  expect(await (await get('/en/meetings/new', 'ruth')).text()).toMatch(/<option value="en" selected/);
  const planned = await post('/en/meetings/new', plan({ theme: 'Who shares a car?', lang: 'en' }), 'ruth');
  const at = planned.headers.get('location')?.split('?')[0]?.replace('/en', '') ?? '';
  expect(await (await get(`${at}/plan`, 'ruth')).text()).toMatch(/<option value="en" selected/);
  expect(await (await get(at, 'ruth')).text()).toMatch(/lang="en"[^>]*>\s*Who shares a car\?/);
});

test('whoever plans what somebody else changed keeps what they typed, sees what stands, and can save then', async () => {
  const { id } = invitedOnSite();
  const at = `/meetings/${String(id)}/plan`;
  expect((await post(at, plan({ capacity: '40', version: '1' }), 'ruth')).status).toBe(303);
  const second = await post(at, plan({ venue: 'Kirche', version: '1' }), 'emre');
  const page = await second.text();
  expect(second.status).toBe(422);
  expect(page).toContain('Jemand war schneller');
  expect(page).toMatch(/<dd[^>]*>Bürgerhaus<\/dd>/);
  expect(page).toMatch(/<dd[^>]*>40<\/dd>/);
  expect(page).toMatch(/name="venue"[^>]*value="Kirche"|value="Kirche"[^>]*name="venue"/);
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  expect((await post(at, plan({ venue: 'Kirche', version }), 'emre')).status).toBe(303);
});

test('a member answers by one press; the public sees a number and no name', async () => {
  const { id } = invitedOnSite();
  const who = newcomer('Nora Nagel');
  const answered = await post(`/meetings/${id}/attendance`, { answer: 'yes' }, who);
  expect(answered.headers.get('location')).toBe(`/meetings/${id}/attendance?saved`);
  const seen = await (await get(`/meetings/${id}`)).text();
  expect(seen).toContain('1 Person kommt');
  expect(seen).not.toContain('Nora Nagel');
  expect(await (await get(`/meetings/${id}`, 'joerg')).text()).toContain('Nora Nagel');
});

test('whoever is overtaken while they write gets both texts', async () => {
  const { meeting, itemId } = heldOnSite();
  const at = `/meetings/${meeting.id}/minutes/${itemId}`;
  expect((await post(at, { result: 'Die Bank kommt.', version: '0' }, 'ruth')).status).toBe(303);
  const second = await post(at, { result: 'Die Bank kommt im Mai.', version: '0' }, 'emre');
  const page = await second.text();
  expect(second.status).toBe(409);
  expect(page).toContain('Ruth Kessler hat inzwischen auch geschrieben');
  expect(page).toMatch(/<blockquote[^>]*>Die Bank kommt\.<\/blockquote>/);
  expect(page).toMatch(/<textarea[^>]*>Die Bank kommt im Mai\.<\/textarea>/);
  expect(page).toMatch(/name="version" value="1"/);
});

test('a text that is too long does not let the next save replace what somebody else wrote meanwhile', async () => {
  const { meeting, itemId } = heldOnSite();
  const at = `/meetings/${meeting.id}/minutes/${itemId}`;
  expect((await post(at, { result: 'Die Bank kommt.', version: '0' }, 'ruth')).status).toBe(303);
  const long = await post(at, { result: 'x'.repeat(8_001), version: '0' }, 'emre');
  const version = /name="version" value="(\d+)"/.exec(await long.text())?.[1] ?? '';
  expect([long.status, version]).toEqual([422, '0']);
  expect((await post(at, { result: 'Die Bank kommt im Mai.', version }, 'emre')).status).toBe(409);
});

test('calendars read the meetings, and a private address shows the answers of one member', async () => {
  const { id } = invitedOnSite();
  await post(`/meetings/${id}/attendance`, { answer: 'no' }, 'joerg');
  const file = await get(`/meetings/${id}.ics`);
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
  const uidsIn = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((part) => String(part.getFirstPropertyValue('uid')).split('@')[0]);
  expect(uidsIn(await file.text())).toEqual([`meeting-${id}`]);
  expect(uidsIn(await (await get('/meetings.ics')).text())).toContain(`meeting-${id}`);
  const made = await (await post('/me/calendar', {}, 'joerg')).text();
  const own = /\/meetings\/mine\/[\w-]{43}\.ics/.exec(made)?.[0] ?? '';
  const mine = await get(own);
  expect(mine.headers.get('cache-control')).toBe('private, no-store');
  expect(uidsIn(await mine.text())).not.toContain(`meeting-${id}`);
  expect((await post('/me/calendar/end', {}, 'joerg')).status).toBe(303);
  expect((await get(own)).status).toBe(404);
});

test('an agenda is ordered without a script, and pledges stand first', async () => {
  const { meeting, itemId } = heldOnSite();
  const at = `/meetings/${meeting.id}/agenda`;
  const added = await post(`${at}/new`, { kind: 'question', title: 'Wer hat Platz?' }, 'ruth');
  expect(added.status).toBe(303);
  const page = await (await get(at, 'ruth')).text();
  const version = /name="version" value="(\w+)"/.exec(page)?.[1] ?? '';
  const items = Array.from(page.matchAll(/name="item" value="(\d+)"/g), ([, id]) => id ?? '');
  expect(items[1]).toBe(String(itemId));
  const body = new URLSearchParams([
    ...items.map((id) => ['item', id] as [string, string]),
    ...items.map(() => ['minutes', '20'] as [string, string]),
    ['version', version],
    ['move', `down-${String(itemId)}`],
  ]);
  const order = async () => sendForm(at, {}, { cookie: await cookieOf('ruth'), body: body.toString() });
  const moved = await order();
  expect(moved.headers.get('location')).toBe(`${at}?moved=down-${String(itemId)}`);
  const after = await (await get(at)).text();
  expect(after.indexOf('Wer hat Platz?')).toBeLessThan(after.indexOf('Mitfahrbank'));
  const late = await order();
  expect(late.status).toBe(422);
  const asked = await late.text();
  expect(asked).toMatch(/Jemand war schneller[\s\S]+2\. Wer hat Platz\? \(20 Min\.\)/);
  expect(asked).toContain('Diese Reihenfolge speichern');
  body.set('version', /name="version" value="(\w+)"/.exec(asked)?.[1] ?? '');
  expect((await order()).status).toBe(303);
});
