import { expect, test } from 'vitest';
import { openLog } from '../../src/serving/log.ts';

test('the lines of one turn are written in one go', async () => {
  const written: string[] = [];
  const log = openLog({ write: (text) => written.push(text) });
  log.info({ path: '/projects' });
  log.info({ path: '/about' });
  expect(written).toEqual([]);
  await new Promise(setImmediate);
  log.info({ path: '/compare' });
  await new Promise(setImmediate);
  expect(written).toHaveLength(2);
  expect(
    written
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toMatchObject([
    { path: '/projects', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string },
    { path: '/about' },
    { path: '/compare' },
  ]);
});
