import type { APIContext } from 'astro';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/database.ts';
import { syncContent } from '../../../src/features/search/sync.ts';
import { GET } from '../../../src/pages/api/search.ts';
import { addNetwork } from '../../support/networks.ts';
import { openWorld } from '../../support/world.ts';
import { smallWorld } from '../catalogue/cases.ts';

const db = openDatabase(':memory:');
syncContent(db, smallWorld, new Date('2026-11-23'));

async function ask(search: string): Promise<{ status: number; type: string | null; body: unknown }> {
  const url = new URL(`http://localhost/api/search${search}`);
  const response = await GET({ url, locals: { db } } as unknown as APIContext);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

test('an answer is JSON with the query and plain texts', async () => {
  expect(await ask('?q=B%C3%BCrgerbus')).toEqual({
    status: 200,
    type: 'application/json',
    body: {
      query: 'Bürgerbus',
      results: [
        {
          type: 'project',
          url: '/projects/buergerbus',
          title: 'Bürgerbus Oberdorf',
          excerpt: expect.any(String) as string,
        },
      ],
    },
  });
});

test('locale and limit are heeded', async () => {
  expect((await ask('?q=reading&locale=en')).body).toMatchObject({ results: [{ url: '/en/projects/lesebank' }] });
  expect((await ask('?q=Stuttgart&limit=1')).body).toMatchObject({ results: { length: 1 } });
});

test('networks are found by their name, as one of their own kind', async () => {
  const url = new URL('http://localhost/api/search?q=Talstern');
  const world = openWorld();
  addNetwork(world.db, [], { name: 'Netz Talstern' });
  const response = await GET({
    url,
    locals: { db: world.db, settings: { city: 'stuttgart' } },
  } as unknown as APIContext);
  expect(await response.json()).toEqual({
    query: 'Talstern',
    results: [{ type: 'network', url: '/networks/netz-talstern', title: 'Netz Talstern', excerpt: 'Degerloch' }],
  });
  world.close();
});

test('nothing found is no error', async () => {
  expect(await ask('?q=Weltraum')).toMatchObject({ status: 200, body: { results: [] } });
  expect(await ask('?q=')).toMatchObject({ status: 200, body: { query: '', results: [] } });
});

test.each(['', '?q=a&limit=0', '?q=a&limit=51', '?q=a&limit=ten', '?q=a&limit=1.5', '?q=a&limit=', '?q=a&locale=fr'])(
  'the request %j is refused with a sentence',
  async (search) => {
    const { status, body } = await ask(search);
    expect(status).toBe(400);
    expect(body).toEqual({ status: 400, error: expect.stringMatching(/^[A-Z].*[.…]$/) as string });
  },
);
