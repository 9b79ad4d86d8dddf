import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { projects } from '../../db/schema/catalogue.ts';
import { transfers } from '../../db/schema/transfers.ts';
import { get, post } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { addNetwork } from '../support/networks.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
let count = 0;

/** A case that left the catalogue, and what a network did with it. */
function leave(seenBy?: 'public' | 'members'): string {
  const db = siteStore();
  const slug = `fort-${String(Date.now())}-${String((count += 1))}`;
  const row = db.select().from(projects).where(eq(projects.slug, 'repair-cafe')).get();
  if (!row) throw new Error('no case');
  const now = new Date();
  db.insert(projects)
    .values({ ...row, slug, removedAt: now })
    .run();
  if (!seenBy) return slug;
  const { id: networkId } = addNetwork(db, ['ruth'], { name: `Netz ${slug}` }, now);
  const by = { openedBy: onSite('ruth').id, openedAt: now, changedAt: now };
  const told = { state: 'running', kept: 'Der Kuchen.', lang: 'de', district: 'degerloch' } as const;
  db.insert(transfers)
    .values({ project: slug, networkId, seenBy, ...told, ...by })
    .run();
  return slug;
}

test.each(['', '/en'])(
  'the address of a case that left says so, and what networks did with it (%s)',
  async (prefix) => {
    const slug = leave('public');
    const answer = await get(`${prefix}/projects/${slug}`);
    expect(answer.status).toBe(410);
    const page = await answer.text();
    expect(page).toContain('Degerloch');
    expect(page).toContain('noindex');
    expect(page).not.toContain(`href="${prefix}/projects/${slug}"`);
    expect((await get(`${prefix}/projects/${slug}/transfers`)).status).toBe(200);
  },
);

test('it keeps nobody out', async () => {
  const page = await browser.open('/about');
  for (const seenBy of ['public', 'members'] as const) {
    const response = await page.goto(`/projects/${leave(seenBy)}`);
    expect(response?.status()).toBe(410);
    expect(await barriers(page)).toEqual([]);
  }
});

test.each(['', '/en'])(
  'of a case whose transfers only members see, strangers read that it has left, and nothing else (%s)',
  async (prefix) => {
    for (const slug of [leave('members'), leave()]) {
      for (const path of [`/projects/${slug}`, `/projects/${slug}/transfers`]) {
        const answer = await get(prefix + path);
        expect([path, answer.status]).toEqual([path, 410]);
        const html = await answer.text();
        expect(html).toContain(`href="${prefix}/projects"`);
        expect(html).toContain('noindex');
        for (const word of ['Degerloch', 'Der Kuchen.', 'Netz fort']) expect(html).not.toContain(word);
      }
    }
  },
);

test('its rooms lead to the page that says so, and take no form any more', async () => {
  const at = `/projects/${leave()}`;
  for (const room of ['/discussion', '/visits/new', '/transfers/new']) {
    const answer = await get(at + room, 'ruth');
    expect([room, answer.status, answer.headers.get('location')]).toEqual([room, 303, at]);
  }
  expect((await post(`${at}/visits/new`, {}, 'ruth')).status).toBe(404);
  expect((await get('/projects/gab-es-nie/discussion', 'ruth')).status).toBe(404);
});

test('members read there what networks did with it', async () => {
  const page = await (await get(`/projects/${leave('members')}`, 'ruth')).text();
  expect(page).toContain('Der Kuchen.');
});

test.each([
  ['that never was one', () => '/projects/gab-es-nie'],
  ['below a case', () => '/projects/repair-cafe/irgendwas'],
])('an address %s is not found', async (_, at) => {
  expect((await get(at())).status).toBe(404);
});

test('a case that stands is still a page of its own, and takes no form', async () => {
  expect((await get('/projects/repair-cafe')).status).toBe(200);
  expect((await post('/projects/repair-cafe', {})).status).toBe(405);
});
