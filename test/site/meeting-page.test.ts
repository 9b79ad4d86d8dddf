import { expect, test } from 'vitest';
import { pledgeToSettle } from '../../src/features/meetings/settle-pledge.ts';
import { networkById } from '../../src/features/networks/find.ts';
import { get, post } from '../support/as-somebody.ts';
import { heldOnSite, invitedOnSite, pledgeOnSite, plannedOnSite, siteHost } from '../support/site-meetings.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';
import type { Someone } from '../support/signed-in.ts';

const read = async (path: string, who?: Someone) => (await get(path, who)).text();

test('where all seats are taken the page says so before one presses, and what a press has done', async () => {
  const at = `/meetings/${String(invitedOnSite({ capacity: '1' }).id)}`;
  const who = newcomer('Wanda Warter');
  expect(await read(at, who)).not.toContain('Alle Plätze sind vergeben');
  await post(`${at}/attendance`, { answer: 'yes' }, 'joerg');
  for (const reader of [undefined, who]) expect(await read(at, reader)).toContain('Alle Plätze sind vergeben');
  expect(await read(at, who)).toContain('Auf die Warteliste');
  await post(`${at}/attendance`, { answer: 'yes' }, who);
  const page = await read(at, who);
  expect(page).toContain('Sie stehen auf Platz 1 der Warteliste');
  expect(page).not.toContain('Sie sind dabei');
  expect(await read(at, 'joerg')).toContain('Sie sind dabei');
});

test('a seat that others wait for is given up only after a question', async () => {
  const at = `/meetings/${String(invitedOnSite({ capacity: '1' }).id)}`;
  await post(`${at}/attendance`, { answer: 'yes' }, 'joerg');
  await post(`${at}/attendance`, { answer: 'yes' }, newcomer('Wilma Warter'));
  const question = await post(`${at}/attendance`, { answer: 'perhaps' }, 'joerg');
  const way = question.headers.get('location') ?? '';
  expect([question.status, way]).toEqual([303, `${at}/attendance?instead=perhaps`]);
  const page = await read(way, 'joerg');
  expect(page).toContain('Ihren Platz abgeben?');
  expect(page).toMatch(/name="answer" value="perhaps"/);
  expect(await read(at, 'joerg')).toContain('Sie sind dabei');
  await post(`${at}/attendance`, { answer: 'perhaps', sure: 'yes' }, 'joerg');
  expect(await read(at, 'joerg')).toContain('Sie kommen vielleicht');
});

test('a place on the waiting list is given up only after a question', async () => {
  const at = `/meetings/${String(invitedOnSite({ capacity: '1' }).id)}`;
  const who = newcomer('Wilma Warter');
  await post(`${at}/attendance`, { answer: 'yes' }, 'joerg');
  await post(`${at}/attendance`, { answer: 'yes' }, who);
  const question = await post(`${at}/attendance`, { answer: 'perhaps' }, who);
  expect(question.status).toBe(303);
  expect(await read(question.headers.get('location') ?? '', who)).toMatch(
    /Von der Warteliste gehen\?[\s\S]+Weiter warten/,
  );
  expect(await read(at, who)).toContain('Sie stehen auf Platz 1 der Warteliste');
  await post(`${at}/attendance`, { answer: 'perhaps', sure: 'yes' }, who);
  expect(await read(at, who)).not.toContain('auf Platz 1 der Warteliste');
});

test('a press on the page of a meeting keeps the guests that somebody named', async () => {
  const at = `/meetings/${String(invitedOnSite().id)}`;
  const who = newcomer('Gero Gast');
  await post(`${at}/attendance`, { answer: 'yes', guests: '2', guestNames: 'Ida und Udo' }, who);
  const page = await read(at, who);
  expect(page).toMatch(/name="guests" value="2"/);
  expect(page).toMatch(/name="guestNames" value="Ida und Udo"/);
});

test('a party that no hall holds reads why', async () => {
  const at = `/meetings/${String(invitedOnSite({ capacity: '2' }).id)}/attendance`;
  const answer = await post(at, { answer: 'yes', guests: '2' }, newcomer());
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining('Alle zusammen haben so viele Plätze: 2'),
  ]);
});

test('the agenda says when its items end and when the meeting does', async () => {
  const page = await read(`/meetings/${String(heldOnSite().meeting.id)}`);
  expect(page).toContain('Die Punkte dauern bis 18:40 Uhr. Danach bleibt bis 21:00 Uhr Zeit für Gespräche.');
});

test('whoever had not answered is looked for at the door and let in; a stranger is no use', async () => {
  const at = `/meetings/${String(heldOnSite().meeting.id)}/door`;
  const { id: memberId } = onSite('samira');
  expect(await read(`${at}?q=Haddad`, 'ruth')).toContain('Samira Haddad ist da');
  expect((await post(at, { memberId: String(memberId), came: 'yes' }, 'ruth')).status).toBe(303);
  expect(await read(at, 'ruth')).toContain(`id="guest-${String(memberId)}"`);
  expect(await read(`${at}?q=Haddad`, 'ruth')).toContain('haben wir niemanden gefunden');
  expect((await get(`${at}?q=Haddad`, 'tomasz')).status).toBe(404);
});

test('before its day nothing is ticked off, and the page says why', async () => {
  const at = `/meetings/${String(invitedOnSite().id)}`;
  const answer = await post(`${at}/door`, { guestsCounted: '3' }, 'ruth');
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('erst am Tag des Treffens')]);
});

test('for a network of which nobody is there no pledge is noted, and the page leads to the door', async () => {
  const { meeting, itemId } = heldOnSite();
  const at = `/meetings/${String(meeting.id)}`;
  const page = await read(`${at}/minutes/${String(itemId)}/pledge`, 'emre');
  expect(page).toContain('Noch ist niemand abgehakt.');
  expect(page).toContain(`href="${at}/door"`);
  const fields = { networkId: String(siteHost()), words: 'Wir bauen eine.' };
  expect((await post(`${at}/minutes/${String(itemId)}/pledge`, fields, 'emre')).status).toBe(422);
});

test('a network finds its pledges on its page, and says of each what came of it, also anew', async () => {
  const pledge = `/meetings/pledges/${String(pledgeOnSite())}`;
  const { slug } = networkById(siteStore(), siteHost());
  expect(await read(`/networks/${slug}`, 'ruth')).toContain(`href="${pledge}"`);
  expect(await read('/me', 'ruth')).toContain(`href="/networks/${slug}#pledges"`);
  expect(await read(`/networks/${slug}`, 'joerg')).not.toContain(pledge);
  expect((await post(pledge, { outcome: 'dropped' }, 'ruth')).status).toBe(422);
  for (const outcome of ['kept', 'partly']) expect((await post(pledge, { outcome }, 'ruth')).status).toBe(303);
  expect(await read(`/networks/${slug}`, 'ruth')).toContain('zum Teil gehalten');
  const { meetingId } = pledgeToSettle(siteStore(), onSite('ruth'), Number(pledge.split('/').at(-1)));
  const counted = 'Zusagen ganz oder zum Teil gehalten: 1 von 1, davon zum Teil: 1.';
  expect(await read(`/meetings/${String(meetingId)}`, 'ruth')).toContain(counted);
  expect(await read(pledge, 'ruth')).toMatch(/value="partly" checked/);
  expect((await post(pledge, { outcome: 'open' }, 'ruth')).status).toBe(303);
  expect(await read(pledge, 'ruth')).toMatch(/value="open" checked/);
  expect(await read(`/networks/${slug}`, 'ruth')).toContain('noch dabei');
});

test('a network with a meeting ahead does not end, and its page names the meeting', async () => {
  const { id } = plannedOnSite();
  const { slug } = networkById(siteStore(), siteHost());
  expect(await read(`/networks/${slug}/ending`, 'emre')).toContain('href="/meetings/');
  const answer = await post(`/networks/${slug}/ending`, { reason: 'Alle sind weggezogen.' }, 'emre');
  expect([answer.status, id > 0]).toEqual([422, true]);
});

test('what cannot be done any more says so in words', async () => {
  const at = `/meetings/${String(invitedOnSite().id)}/invitation`;
  const answer = await post(at, {}, 'ruth');
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Das geht jetzt nicht')]);
});

test('whoever changes more than their answer is asked with all that they typed, and whoever loses nothing is not asked', async () => {
  const at = `/meetings/${String(invitedOnSite({ capacity: '1' }).id)}`;
  await post(`${at}/attendance`, { answer: 'yes' }, 'joerg');
  expect(await read(`${at}/attendance?instead=no`, 'joerg')).not.toContain('Ihren Platz abgeben?');
  await post(`${at}/attendance`, { answer: 'yes' }, newcomer('Wilma Warter'));
  const question = await post(`${at}/attendance`, { answer: 'perhaps', needsNote: 'Sitzplatz' }, 'joerg');
  expect([question.status, await question.text()]).toEqual([422, expect.stringContaining('value="Sitzplatz"')]);
  const strange = await read(`${at}/attendance?instead=quatsch`, 'joerg');
  expect(strange).not.toContain('Ihren Platz abgeben?');
});

test('only what is ahead is offered to calendars by a button; what fell through offers its end', async () => {
  const ahead = invitedOnSite();
  const at = (meeting: { id: number }) => `/meetings/${String(meeting.id)}`;
  expect(await read(at(ahead), 'joerg')).toContain('In den Kalender übernehmen');
  expect(await read(at(heldOnSite().meeting), 'joerg')).not.toContain('.ics');
  await post(`${at(ahead)}/cancellation`, { reason: 'Sturm.' }, 'ruth');
  const page = await read(at(ahead), 'joerg');
  expect(page).toContain('Absage in den Kalender übernehmen');
  expect(page).not.toContain('In den Kalender übernehmen');
});

test('what a network has pledged leads to where it stands, and what is open stands first', async () => {
  const [older, newer] = [pledgeOnSite(), pledgeOnSite()];
  const settled = { outcome: 'kept', outcomeNote: 'Es steht.' };
  expect((await post(`/meetings/pledges/${String(newer)}`, settled, 'ruth')).status).toBe(303);
  const { slug } = networkById(siteStore(), siteHost());
  const page = await read(`/networks/${slug}`, 'ruth');
  const { meetingId } = pledgeToSettle(siteStore(), onSite('ruth'), older);
  const way = `/meetings/${String(meetingId)}#pledge-${String(older)}`;
  expect(page.indexOf(way)).toBeGreaterThan(0);
  expect(page.indexOf(way)).toBeLessThan(page.indexOf(`#pledge-${String(newer)}"`));
  expect(await read(`/meetings/${String(meetingId)}`, 'ruth')).toContain(`id="pledge-${String(older)}"`);
});
