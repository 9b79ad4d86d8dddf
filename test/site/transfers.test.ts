import { expect, test } from 'vitest';
import { endNetwork } from '../../src/features/networks/end-network.ts';
import type { Network } from '../../src/features/networks/network.ts';
import { takeStep } from '../../src/features/transfers/take-step.ts';
import { dayText } from '../../src/lib/dates.ts';
import { dayAtHome } from '../../src/lib/home-clock.ts';
import { get, post } from '../support/as-somebody.ts';
import { adds } from '../support/network-parts.ts';
import { addNetwork, takeBench } from '../support/networks.ts';
import { invitedOnSite } from '../support/site-meetings.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const read = async (path: string) => (await get(path, 'ruth')).text();
/** A network that Ruth runs alone, and what it takes home. */
const taken = (): { network: Network; at: string; id: number } => {
  const network = addNetwork(siteStore(), ['ruth'], { name: `Netz ${crypto.randomUUID()}` }, new Date());
  const { id } = takeBench(siteStore(), { networkId: network.id, project: 'repair-cafe' }, 'ruth', new Date());
  return { network, at: `/transfers/${String(id)}`, id };
};
const versionIn = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';

test('a form that would take the same case home again leads to what goes on', async () => {
  const { network, at } = taken();
  const page = await read('/projects/repair-cafe/transfers/new');
  expect(page).toContain(`href="${at}"`);
  expect(page).not.toContain(`value="${String(network.id)}:degerloch"`);
  const again = await post('/projects/repair-cafe/transfers/new', { place: `${String(network.id)}:degerloch` }, 'ruth');
  const answer = await again.text();
  expect([again.status, answer.includes(`href="${at}"`)]).toEqual([422, true]);
});

test('what is offered first is what comes next: to check, and to tell once it runs', async () => {
  const { at, id } = taken();
  const first = async () => /class="button primary"[^>]*href="([^"]+)"/.exec(await read(at))?.[1];
  expect(await first()).toBe(`${at}/fit`);
  const step = { state: 'running', on: dayAtHome(new Date()), words: undefined } as const;
  takeStep(siteStore(), onSite('ruth'), id, step, new Date());
  expect(await first()).toBe(`${at}/telling`);
});

test('nothing is open any more on the ladder of what has ended', async () => {
  const { at, id } = taken();
  expect(await read(at)).toContain('noch offen');
  const step = { state: 'stopped', on: dayAtHome(new Date()), words: 'Zu laut.' } as const;
  takeStep(siteStore(), onSite('ruth'), id, step, new Date());
  const page = await read(at);
  expect([page.includes('nicht erreicht'), page.includes('noch offen')]).toEqual([true, false]);
});

test('whoever fills in a step while it was stopped is told so, and who only asks for the form is led back', async () => {
  const { at, id } = taken();
  const on = dayAtHome(new Date());
  takeStep(siteStore(), onSite('ruth'), id, { state: 'stopped', on, words: 'Zu laut.' }, new Date());
  for (const form of [{ state: 'running', on, words: 'Es läuft.' }, { state: 'running' }]) {
    const late = await post(`${at}/steps`, form, 'emre');
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Das geht jetzt nicht')]);
  }
  const asked = await get(`${at}/steps`, 'ruth');
  expect([asked.status, asked.headers.get('location')]).toEqual([303, at]);
});

test('the last step is taken back on a page that names it; the first offers nothing of the kind', async () => {
  const { at, id } = taken();
  const room = `${at}/steps/withdrawal`;
  for (const page of [at, `${at}/steps`]) expect(await read(page)).not.toContain(room);
  const early = await get(room, 'ruth');
  expect([early.status, early.headers.get('location')]).toEqual([303, at]);
  const step = { state: 'stopped', on: dayAtHome(new Date()), words: 'Zu laut.' } as const;
  takeStep(siteStore(), onSite('ruth'), id, step, new Date());
  expect(await read(at)).toContain(`href="${room}"`);
  const page = await read(room);
  for (const said of ['beendet', 'Zu laut.', 'wieder auf: hat Interesse']) expect(page).toContain(said);
  expect((await post(room, { version: '1' }, 'emre')).status).toBe(422);
  const done = await post(room, { version: versionIn(page) }, 'ruth');
  expect([done.status, done.headers.get('location')]).toEqual([303, `${at}?done=taken_back`]);
  expect(await read(`${at}?done=taken_back`)).not.toContain('Zu laut.');
});

test('experiences that are sent empty are not called saved', async () => {
  const { at } = taken();
  const form = { seenBy: 'members', version: versionIn(await read(`${at}/telling`)) };
  const empty = await post(`${at}/telling`, form, 'ruth');
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Noch ist nichts erzählt')]);
  const wider = await post(`${at}/telling`, { ...form, seenBy: 'public' }, 'ruth');
  expect(wider.headers.get('location')).toBe(`${at}?done=untold`);
});

test('what a network takes home waits under "Mein Bereich" with its next step, five of them and then the way to all', async () => {
  const { network, at, id } = taken();
  const waits = async () => /<h2[^>]*>Was wir gerade zu uns holen<[^]*?<\/section>/.exec(await read('/me'))?.[0] ?? '';
  expect(await waits()).toMatch(new RegExp(`href="${at}"[^]*?als Nächstes: Passt es zu uns\\?`));
  const step = { state: 'stopped', on: dayAtHome(new Date()), words: 'Zu laut.' } as const;
  takeStep(siteStore(), onSite('ruth'), id, step, new Date());
  expect(await waits()).not.toContain(`href="${at}"`);
  for (let n = 0; n < 6; n += 1) taken();
  expect((await waits()).match(/href="\/transfers\/\d+"/g)).toHaveLength(5);
  expect(await waits()).toContain(`href="/networks/${network.slug}#taken"`);
  expect(await (await get('/me', 'joerg')).text()).not.toContain('Was wir gerade zu uns holen');
});

test('others ask the network about it where they read of it; where it has no name, they ask about the project', async () => {
  const { network, at } = taken();
  const asks = async (path: string, name: 'ruth' | 'joerg') =>
    /href="(\/forum\/new[^"]*)"[^>]*>(?:[^]*?<\/svg>)?\s*([^<]*fragen|Frage [^<]*)/.exec(
      await (await get(path, name)).text(),
    );
  expect(await asks(at, 'ruth')).toBeNull();
  expect((await asks(at, 'joerg'))?.[1]).toBe(`/forum/new?about=network:${network.slug}`);
  const form = await (await get(`/forum/new?about=network:${network.slug}`, 'joerg')).text();
  expect(form).toContain(network.name);
  const hidden = takeBench(siteStore(), {
    networkId: network.id,
    project: 'kugel-stuttgart-sued',
    seenBy: 'anonymised',
  });
  expect((await asks(`/transfers/${String(hidden.id)}`, 'joerg'))?.[1]).toMatch(/about=project:/);
});

test('of two who fill in a fit check the second reads what stands now, and can save then', async () => {
  const { at } = taken();
  const version = versionIn(await read(`${at}/fit`));
  expect((await post(`${at}/fit`, { version, note_room: 'Im Saal.' }, 'ruth')).status).toBe(303);
  const second = await post(`${at}/fit`, { version, note_room: 'Im Hof.' }, 'emre');
  const page = await second.text();
  expect([second.status, page.includes('Jemand war schneller'), page.includes('Im Saal.')]).toEqual([422, true, true]);
  const mended = { version: versionIn(page), note_room: 'Im Saal oder im Hof.' };
  expect((await post(`${at}/fit`, mended, 'emre')).status).toBe(303);
});

test('the sheet of a fit check says whose it is, of which district and day', async () => {
  const { at, network } = taken();
  expect(await read(`${at}/fit`)).toContain(`${network.name}, Degerloch. Stand: ${dayText(new Date(), 'de')}`);
});

test('the same with what is said of a network, and with a line of its money', async () => {
  const { network } = taken();
  const at = `/networks/${network.slug}`;
  const said = { name: network.name, lang: 'de', home: 'degerloch', version: versionIn(await read(`${at}/change`)) };
  expect((await post(`${at}/change`, { ...said, purpose: 'Wir reden.' }, 'ruth')).status).toBe(303);
  const second = await post(`${at}/change`, { ...said, purpose: 'Wir essen.' }, 'emre');
  expect([second.status, (await second.text()).includes('Wir reden.')]).toEqual([422, true]);
  const line = `${at}/parts/funding/lines/${String(adds(siteStore(), { networkId: network.id, now: new Date() }))}`;
  const form = { title: 'Zuschuss', source: 'Stadt', kind: 'municipal', from: '01/2026', nature: 'project' };
  const version = versionIn(await read(line));
  expect((await post(line, { ...form, version, amount: '80.000' }, 'ruth')).status).toBe(303);
  const late = await post(line, { ...form, version, amount: '90.000' }, 'ruth');
  expect([late.status, (await late.text()).includes('80.000')]).toEqual([422, true]);
});

test('once its network has ended nobody is shown a form that would be refused', async () => {
  const { network, at } = taken();
  endNetwork(siteStore(), onSite('emre'), network.slug, { reason: 'Alle sind weggezogen.' }, new Date());
  for (const room of ['steps', 'fit', 'telling']) {
    const answer = await get(`${at}/${room}`, 'emre');
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Das geht jetzt nicht')]);
  }
  expect((await get(at, 'emre')).status).toBe(200);
});

test('who runs it proposes from its page to report of it at the next meeting', async () => {
  invitedOnSite();
  const { at, id } = taken();
  const room = /href="(\/meetings\/\d+\/agenda\/new\?transfer=\d+)"/.exec(await read(at))?.[1] ?? '';
  const form = await read(room);
  expect(form).toMatch(new RegExp(`<option value="${String(id)}" selected[^>]*>`));
  expect(form).toMatch(/<option value="report" selected[^>]*>/);
  const sent = await post(room, { kind: 'report', title: 'Was wir lernten', transfer: String(id) }, 'ruth');
  expect(sent.status).toBe(303);
  const agenda = sent.headers.get('location')?.split('?')[0] ?? '';
  expect([(await read(agenda)).includes('Was wir lernten'), await (await get(at, 'emre')).text()]).toEqual([
    true,
    expect.not.stringContaining('agenda/new'),
  ]);
});

test.each(['4711471', 'abc', '-1'])('a transfer %s, which is none, is refused with a sentence', async (transfer) => {
  const { id } = invitedOnSite();
  const answer = await post(`/meetings/${String(id)}/agenda/new`, { kind: 'report', title: 'Bank', transfer }, 'joerg');
  const page = await answer.text();
  expect([answer.status, page.includes('Um welche Ihrer Übernahmen geht es?')]).toEqual([422, true]);
  expect(page).toMatch(/id="transfer-problem"/);
});

test('why something was stopped stands in its form, to be said in other words', async () => {
  const { at, id } = taken();
  expect(await read(`${at}/telling`)).not.toContain('name="stopped"');
  const on = dayAtHome(new Date());
  takeStep(siteStore(), onSite('ruth'), id, { state: 'stopped', on, words: 'Zu laut.' }, new Date());
  const form = await read(`${at}/telling`);
  expect(form).toMatch(/<textarea[^>]*name="stopped"[^>]*>Zu laut\.<\/textarea>/);
  const telling = { seenBy: 'public', version: versionIn(form), stopped: 'Es fehlte ein Raum.' };
  expect((await post(`${at}/telling`, telling, 'ruth')).status).toBe(303);
  const page = await read(at);
  expect([page.includes('Es fehlte ein Raum.'), page.includes('Zu laut.')]).toEqual([true, false]);
  const late = await (await post(`${at}/telling`, { ...telling, stopped: 'Zu teuer.' }, 'ruth')).text();
  expect(late).toMatch(/Warum es nicht weitergeht[\s\S]*Es fehlte ein Raum\./);
});
