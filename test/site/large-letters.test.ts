import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { acceptAnswer } from '../../src/features/forum/accept-answer.ts';
import { tellingForm, tellTransfer } from '../../src/features/transfers/tell.ts';
import { answer, ask } from '../support/forum.ts';
import { builtPages, CHOCOLATE, livePages, POOL } from '../support/addresses.ts';
import { useBrowser } from '../support/browser.ts';
import { adds, costs } from '../support/network-parts.ts';
import { addNetwork, takeBench } from '../support/networks.ts';
import { openOnSite } from '../support/foundation-rights.ts';
import { roomsBelow } from '../support/rooms.ts';
import { as } from '../support/signed-in.ts';
import { invitedOnSite } from '../support/site-meetings.ts';
import { heldOnSite, houseOnSite, reviewOnSite } from '../support/site-reviews.ts';
import { onSite, siteStore } from '../support/site-store.ts';

/** Letters twice as large as usual, as people choose them who see badly. */
const LARGE = '--blink-settings=defaultFontSize=32';
const PHONE = { width: 360, height: 700 };

const browser = useBrowser(LARGE);
const usual = useBrowser();

/** What is wider than a phone in a post scrolls there. */
const TABLE = '| Gaststättenrecht | Straßenverkehrsordnung | Lebensmittelhygiene |\n| - | - | - |\n| Amt | Amt | Amt |';

/** Cases are made alike: two with everything a case can have stand for all. */
const PUBLIC = [...new Set([...builtPages(), ...livePages()])].filter(
  (path) => [CHOCOLATE, POOL].includes(path) || !/\/projects\/[a-z-]+$/.test(path) || path.includes('booklet'),
);
const ROOMS = Object.groupBy(PUBLIC, (path) => /^(\/en)?\/?[^/?]*/.exec(path)?.[0] ?? path);

/** What cannot be read whole at these pages without scrolling sideways, one sentence each. */
async function cutOff(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await page.evaluate(lookForCuts)).map((cut) => `${path}: ${cut}`));
  }
  return found;
}

/** Runs in the page: it is wider than the window, or a box hides the end of its own words. */
function lookForCuts(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter((box) => {
    const { overflowX, textOverflow } = getComputedStyle(box);
    const hides = ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis';
    return !box.matches('input, select') && hides && box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1;
  });
  const cut = boxes.map(({ localName, className }) => `${localName}.${className} hides its end`);
  return scrollWidth > clientWidth ? [`${String(scrollWidth)} px wide`, ...cut] : cut;
}

/** A transfer of the case with the longest word in its title, by a network with a longer one in its name. */
function toldOnSite(): number {
  const [db, now] = [siteStore(), new Date()];
  const name = `Quartiersentwicklungsgenossenschaft ${String(now.getTime())}`;
  const { id: networkId } = addNetwork(db, ['ruth'], { name }, now);
  const { id, version } = takeBench(db, { networkId, project: 'seniorengenossenschaft-riedlingen' }, 'ruth', now);
  const words = { kept: 'Das Zeitkonto.', partners: 'Nachbarschaftshilfevereinsgemeinschaft', hours: '120' };
  const telling = tellingForm.parse({ ...words, seenBy: 'members', version: String(version) });
  tellTransfer(db, onSite('ruth'), id, telling, now);
  return id;
}

test.each(Object.entries(ROOMS))('all of %s fits on a phone with large letters', async (room, paths = []) => {
  const page = await browser.open(room, PHONE);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  expect(await cutOff(page, paths)).toEqual([]);
});

/** Some browsers on phones make letters larger without a word to the page: its conditions still see the usual ones. */
test('so do talk and meetings where nothing but the letters grows', async () => {
  const title = 'Nachbarschaftshilfevereinsgemeinschaft: wer hat schon eine Mitgliederversammlung?';
  const { topicId } = ask(siteStore(), onSite('ruth'), { boardId: 1, title }, new Date());
  acceptAnswer(
    siteStore(),
    onSite('ruth'),
    topicId,
    { post: answer(siteStore(), onSite('emre'), topicId).id },
    new Date(),
  );
  const page = await usual.open('/forum', { ...PHONE, ...(await as('ruth')) });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '32px'));
  });
  const forum = ['/forum', '/forum/boards/fragen', `/forum/topics/${topicId}`, '/forum/new', '/forum/feeds'];
  expect(await cutOff(page, [...forum, '/meetings', `/meetings/${invitedOnSite().id}`])).toEqual([]);
});

test('so do the rooms of members, and the forum', async () => {
  const { topicId, id } = ask(siteStore(), onSite('ruth'), { boardId: 1 }, new Date());
  answer(siteStore(), onSite('emre'), topicId, TABLE, new Date());
  const page = await browser.open('/me', { ...PHONE, ...(await as('ruth')) });
  const rooms = ['/me', '/me/profile', '/me/notices', '/me/letters', '/me/security', '/me/data', '/me/invitations'];
  const forum = ['/forum', '/forum/new', '/forum/boards/fragen', `/forum/topics/${topicId}`, `/forum/posts/${id}/edit`];
  const others = [
    '/members',
    '/networks',
    '/meetings',
    '/transfers',
    `${CHOCOLATE}/transfers`,
    `${CHOCOLATE}/discussion`,
  ];
  expect(await cutOff(page, [...rooms, ...forum, ...others, '/forum/log', '/forum/feeds'])).toEqual([]);
});

test('so does a transfer, whatever it is called and however much it tells', async () => {
  const at = `/transfers/${String(toldOnSite())}`;
  const page = await browser.open('/me', { ...PHONE, ...(await as('ruth')) });
  const rooms = ['', '/check', '/steps', '/telling', '/fit'].map((room) => `${at}${room}`);
  expect(await cutOff(page, [...rooms, `/en${at}`])).toEqual([]);
});

test('the ladder of a transfer never breaks: its rungs stand side by side, or all below each other', async () => {
  const at = `/transfers/${String(toldOnSite())}`;
  for (const width of [360, 1280, 1600]) {
    const page = await browser.open(at, { width, ...(await as('ruth')) });
    const sides = await page.evaluate(() =>
      [...document.querySelectorAll('.ladder > li')].map((rung) => {
        const { left, top } = rung.getBoundingClientRect();
        return [Math.round(left), Math.round(top)];
      }),
    );
    const [lefts, tops] = [0, 1].map((side) => new Set(sides.map((rung) => rung[side])).size);
    expect([sides.length, Math.min(lefts ?? 0, tops ?? 0)], String(width)).toEqual([6, 1]);
  }
});

test('the letters of the charts of money grow with those of the page, and none covers another', async () => {
  const { id: networkId, slug } = addNetwork(
    siteStore(),
    ['ruth'],
    { name: `Netz ${crypto.randomUUID()}` },
    new Date(),
  );
  adds(siteStore(), { networkId, now: new Date() }, { from: '01/2021', to: '12/2030' });
  costs(siteStore(), { networkId, now: new Date() });
  for (const width of [360, 1280]) {
    const page = await browser.open(`/networks/${slug}/money`, { width, ...(await as('ruth')) });
    expect(await cutOff(page, [`/networks/${slug}/money`])).toEqual([]);
    const { sizes, covered } = await page.evaluate(() => {
      const texts = [...document.querySelectorAll('svg.axis text, svg.chart text')].filter(
        (text) => getComputedStyle(text).display !== 'none',
      );
      const boxes = texts.map((text) => ({ text, box: text.getBoundingClientRect() }));
      const over = boxes.filter(({ text, box }) =>
        boxes.some(
          (other) =>
            other.text !== text &&
            other.text.parentElement === text.parentElement &&
            other.box.left < box.right &&
            box.left < other.box.right &&
            other.box.top + 4 < box.bottom &&
            box.top + 4 < other.box.bottom,
        ),
      );
      return {
        sizes: [...new Set(texts.map((text) => getComputedStyle(text).fontSize))],
        covered: over.map(({ text }) => text.textContent),
      };
    });
    expect([sizes, covered]).toEqual([['26px'], []]);
  }
});

test('and the rooms of the administration', async () => {
  const page = await browser.open('/me', { ...PHONE, ...(await as('hanna')) });
  const { id: member } = onSite('ruth');
  const names = {
    member,
    role: 'editor',
    request: 0,
    mail: 0,
    board: 'fragen',
    foundation: openOnSite().slug,
    invitation: 0,
  };
  const rooms = roomsBelow('/admin', names, 'de').filter((room) => !/\/0|roles\/|suspension\/end/.test(room));
  expect(await cutOff(page, rooms)).toEqual([]);
});

test('and the pages of reviews', async () => {
  const house = await houseOnSite();
  const [draft, submitted, closed] = (['draft', 'submitted', 'closed'] as const).map(
    (state) => `/reviews/${reviewOnSite(house, state).id}`,
  );
  heldOnSite(house);
  const page = await browser.open('/reviews', { ...PHONE, ...(await as(house.lead)) });
  const rooms = ['', '/interest', '/sheet', '/deadline', '/ending', '/withdrawal'].map((room) => `${draft}${room}`);
  const later = [`${submitted}`, `${submitted}/conclusion`, `${closed}`, `${closed}/report`];
  expect(await cutOff(page, ['/reviews', '/reviews/new', ...rooms, ...later])).toEqual([]);
});
