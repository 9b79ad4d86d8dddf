import { expect, test } from 'vitest';
import type { Member } from '../../src/features/members/member.ts';
import { declareInterest } from '../../src/features/review/declare-interest.ts';
import { endOffice } from '../../src/features/review/foundations/leave-office.ts';
import { publishGrant } from '../../src/features/review/grants/publish-grant.ts';
import { openReview } from '../../src/features/review/open-review.ts';
import { askNetwork } from '../../src/features/review/questions/ask-network.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { get, post } from '../support/as-somebody.ts';
import { asNow } from '../support/foundation-site.ts';
import { adds } from '../support/network-parts.ts';
import { newWorld } from '../support/portfolio-site.ts';
import { onSite, siteStore } from '../support/site-store.ts';

test('a line, a grant and a reviewer by number are there for the lead of their own foundation alone', async () => {
  const { foundation, lead, reviewer, network } = newWorld();
  const [other, now] = [newWorld(), new Date()];
  const funds = { source: foundation.name, kind: 'foundation', awardedOn: '2025-11-03', title: 'Stelle' };
  const lineId = adds(siteStore(), { networkId: network.id, now }, funds);
  const said = { lineId, title: 'Stelle', description: 'Eine halbe.', awardedOn: undefined };
  const open = adds(siteStore(), { networkId: network.id, now }, { ...funds, title: 'Raum' });
  const { id: grantId } = publishGrant(siteStore(), lead, foundation.id, said, now);
  const rooms = [
    `grants/${String(grantId)}`,
    `grants/lines/${String(open)}`,
    `reviewers/${String(reviewer.id)}`,
    `reviewers/${String(reviewer.id)}/lead`,
  ];
  const at = (room: string, of = foundation) => `/foundations/${of.slug}/${room}`;
  const statusesOf = (who: Member, of = foundation) =>
    Promise.all(rooms.map(async (room) => (await get(at(room, of), who)).status));
  expect(await statusesOf(lead)).toEqual([200, 200, 200, 200]);
  expect(await statusesOf(lead, other.foundation)).toEqual([404, 404, 404, 404]);
  expect(await statusesOf(other.lead, other.foundation)).toEqual([404, 404, 404, 404]);
  const strangers = [other.lead, other.reviewer, onSite('hanna'), onSite('emre'), onSite('ruth')];
  for (const who of strangers) expect(await statusesOf(who)).toEqual([404, 404, 404, 404]);
  for (const who of [reviewer, ...strangers])
    expect([403, 404]).toContain((await post(at(rooms[0] ?? ''), {}, who)).status);
  expect(await (await get('/data/grants.json')).text()).toContain('Eine halbe.');
});

test('nobody else finds it: another foundation, an admin, an organiser, a reviewer whose task has ended', async () => {
  const { foundation, lead, reviewer, network } = newWorld();
  const other = newWorld();
  const query = `?foundation=${foundation.slug}`;
  const pages = ['portfolio', 'portfolio.csv', 'portfolio/ends.csv', 'portfolio/new', `portfolio/${network.slug}`];
  const asks = `questions/new${query}&network=${network.slug}`;
  const question = askNetwork(
    siteStore(),
    lead,
    { foundationId: foundation.id, networkId: network.id },
    { title: 'Miete', words: 'Warum?' },
    new Date(),
  );
  const rooms = [...pages.map((room) => `${room}${query}`), `portfolio/${network.slug}/removal${query}`, asks];
  const found = async (who: Member, room: string) => (await get(`/reviews/${room}`, who)).status;
  for (const room of [...rooms, `questions/${String(question.id)}`])
    expect([room, await found(reviewer, room)]).toEqual([room, 200]);
  endOffice(siteStore(), lead, foundation.id, reviewer.id, new Date());
  const strangers = [asNow(reviewer), other.lead, onSite('hanna'), onSite('emre'), onSite('joerg')];
  for (const who of strangers) {
    for (const room of [...rooms, `questions/${String(question.id)}`])
      expect([room, await found(who, room)]).toEqual([room, 404]);
  }
  // Whoever runs the network reads what it was asked, and nothing of the portfolio.
  for (const room of rooms) expect([room, await found(onSite('ruth'), room)]).toEqual([room, 404]);
  expect(await found(onSite('ruth'), `questions/${String(question.id)}`)).toBe(200);
  const how = { networkId: String(network.id), how: 'watches' };
  expect((await post(`/reviews/portfolio/new${query}`, how, other.lead)).status).toBe(404);
});

test('a recused reviewer cannot ask the network, or read what others asked', async () => {
  const { foundation, lead, reviewer, network } = newWorld();
  const [db, now] = [siteStore(), new Date()];
  const place = { foundationId: foundation.id, networkId: network.id };
  const question = askNetwork(db, lead, place, { title: 'Miete', words: 'Warum?' }, now);
  const dueOn = dayAfter(dayAtHome(now), 14);
  const review = openReview(db, lead, foundation.id, { networkId: network.id, dueOn }, now);
  declareInterest(db, reviewer, review.id, { interest: 'conflict', words: 'Meine Schwester.' }, now);
  const asking = `/reviews/questions/new?foundation=${foundation.slug}&network=${network.slug}`;
  for (const path of [asking, `/reviews/questions/${String(question.id)}`])
    expect([path, (await get(path, reviewer)).status]).toEqual([path, 404]);
  expect(await (await get('/reviews/questions', reviewer)).text()).not.toContain('Miete');
  expect(await (await get(`/networks/${network.slug}`, reviewer)).text()).not.toContain('Etwas fragen');
});
