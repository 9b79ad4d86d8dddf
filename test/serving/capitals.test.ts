import { expect, test } from 'vitest';
import { inSmallLetters } from '../../src/serving/target.ts';
import { ask } from '../support/ask.ts';
import { smallSite } from '../support/small-site.ts';

test.each([
  ['/projects/Lesebank', '/projects/lesebank'],
  ['/Projects/LESEBANK?from=paper', '/projects/lesebank?from=paper'],
  ['/About', '/about'],
])('%s, as typed from paper, leads to %s', async (path, location) => {
  const { port } = await smallSite();
  expect(await ask(port, path)).toMatchObject({ status: 301, headers: { location } });
  expect(await ask(port, path, { method: 'POST', body: 'x' })).toMatchObject({ status: 308, headers: { location } });
});

test.each(['/projects/Atlantis', '/Projects/', '/projects/Lesebank%0d%0aX', '/projects/L%65sebank%00'])(
  '%s is no page in small letters either',
  async (path) => {
    const { port } = await smallSite();
    const reply = await ask(port, path);
    expect([path, reply.headers.location === '/projects/lesebank']).toEqual([path, false]);
  },
);

test('what stands below a page stays as it was written', () => {
  const isPage = (path: string) => path === '/projects/lesebank';
  expect(inSmallLetters('/projects/Lesebank/transfers/AbC', isPage)).toBe('/projects/lesebank/transfers/AbC');
  expect(inSmallLetters('/projects/lesebank/transfers/AbC', isPage)).toBeUndefined();
  expect(inSmallLetters('/join/AbC', isPage)).toBeUndefined();
});
