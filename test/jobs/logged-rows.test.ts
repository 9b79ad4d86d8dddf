import { expect, test } from 'vitest';
import type { JobParts } from '../../src/jobs/job.ts';
import { loggedRows } from '../../src/jobs/logged-rows.ts';
import { openLog } from '../../src/serving/log.ts';

test('a row that is set aside is logged by its number, with where it failed and without its words', async () => {
  const logged: string[] = [];
  const parts = { log: openLog({ write: (text) => logged.push(text) }) } as JobParts;
  const setAside = loggedRows(parts, 'notices');
  setAside({ event: 7 }, new SyntaxError('"Wir suchen" is no JSON\nHände'));
  setAside({ event: 8 }, 'Wir suchen');
  await new Promise(setImmediate);
  const [first, second] = logged
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(first).toMatchObject({ job: 'notices', event: 7, error: 'SyntaxError' });
  expect(second).toMatchObject({ event: 8, error: 'string', at: [] });
  expect(logged.join('')).toContain('logged-rows.test.ts');
  expect(logged.join('')).not.toMatch(/suchen|Hände/);
});
