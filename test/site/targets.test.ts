import { expect, test } from 'vitest';
import { builtPages, CHOCOLATE, livePages, POOL } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';
import { answer, ask } from '../support/forum.ts';
import { addNetwork, takeBench } from '../support/networks.ts';
import { adds, costs } from '../support/network-parts.ts';
import { openOnSite } from '../support/foundation-rights.ts';
import { roomsBelow } from '../support/rooms.ts';
import { as } from '../support/signed-in.ts';
import { heldOnSite, invitedOnSite } from '../support/site-meetings.ts';
import { houseOnSite, reviewOnSite } from '../support/site-reviews.ts';
import { onSite, siteStore } from '../support/site-store.ts';
import { smallTargets } from '../support/targets.ts';

const browser = useBrowser();
/** A finger, not a mouse. */
const PHONE = { width: 360, height: 720, hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const;

/** Cases are made alike: two with everything a case can have stand for all. */
const PUBLIC = [...new Set([...builtPages(), ...livePages()])].filter(
  (path) => [CHOCOLATE, POOL].includes(path) || !/\/projects\/[a-z-]+$/.test(path) || path.includes('booklet'),
);
const GERMAN = PUBLIC.filter((path) => !/^\/en(\/|$)/.test(path));

test('a finger hits everything on the pages for all', async () => {
  const page = await browser.open('/', PHONE);
  expect(await smallTargets(page, GERMAN)).toEqual([]);
});

test('so does a member, in the forum and in rooms of their own', async () => {
  const { topicId, id } = ask(siteStore(), onSite('ruth'), { boardId: 1 }, new Date());
  answer(siteStore(), onSite('emre'), topicId, 'Ja, **gern**: https://example.org', new Date());
  const page = await browser.open('/me', { ...PHONE, ...(await as('ruth')) });
  const rooms = ['/me', '/me/profile', '/me/notices', '/me/letters', '/me/security', '/me/data', '/me/invitations'];
  const forum = ['/forum', '/forum/new', '/forum/boards/fragen', `/forum/topics/${topicId}`, `/forum/posts/${id}/edit`];
  const others = ['/members', `/members/${onSite('emre').id}`, '/forum/log', '/forum/feeds', '/projects/new'];
  expect(await smallTargets(page, [...rooms, ...forum, ...others])).toEqual([]);
});

test('so do those who meet, take a project home and count their money', async () => {
  const now = new Date();
  const { id: networkId, slug } = addNetwork(siteStore(), ['ruth'], { name: `Netz ${crypto.randomUUID()}` }, now);
  adds(siteStore(), { networkId, now }, { from: '01/2021', to: '12/2030' });
  costs(siteStore(), { networkId, now });
  const { id } = takeBench(siteStore(), { networkId, project: 'repair-cafe' }, 'ruth', now);
  const meeting = `/meetings/${invitedOnSite().id}`;
  const { meeting: held, itemId } = heldOnSite();
  const page = await browser.open('/me', { ...PHONE, ...(await as('ruth')) });
  const paths = [
    ...['', '/money', '/partners'].map((room) => `/networks/${slug}${room}`),
    ...['', '/check', '/steps', '/telling', '/fit'].map((room) => `/transfers/${id}${room}`),
    ...['', '/agenda', '/agenda/new', '/attendance'].map((room) => `${meeting}${room}`),
    ...['', `/${itemId}`, `/${itemId}/pledge`].map((room) => `/meetings/${held.id}/minutes${room}`),
    ...['/transfers', '/networks', '/meetings', `${CHOCOLATE}/transfers`, `${CHOCOLATE}/discussion`],
  ];
  expect(await smallTargets(page, paths)).toEqual([]);
});

test('so do those who review, and those who run the site', async () => {
  const house = await houseOnSite();
  const reviews = (['draft', 'submitted', 'closed'] as const).map(
    (state) => `/reviews/${reviewOnSite(house, state).id}`,
  );
  const reviewing = await browser.open('/reviews', { ...PHONE, ...(await as(house.lead)) });
  const rooms = ['/reviews', '/reviews/new', '/reviews/portfolio', ...reviews, `${reviews.at(-1) ?? ''}/report`];
  expect(await smallTargets(reviewing, rooms)).toEqual([]);
  const names = { member: onSite('ruth').id, role: 'editor', request: 0, mail: 0, board: 'fragen', invitation: 0 };
  const admin = roomsBelow('/admin', { ...names, foundation: openOnSite().slug }, 'de');
  const running = await browser.open('/me', { ...PHONE, ...(await as('hanna')) });
  expect(
    await smallTargets(
      running,
      admin.filter((room) => !/\/0|roles\/|suspension\/end/.test(room)),
    ),
  ).toEqual([]);
});
