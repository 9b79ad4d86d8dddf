import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/features/catalogue/content.ts';
import { missingCases } from '../../src/features/transfers/missing-cases.ts';
import { publish, takeBench } from '../support/networks.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
});
afterEach(() => world.close());

const content = () =>
  spawnSync(process.execPath, ['scripts/content.ts'], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: world.folder },
  });

test('a case that somebody has taken home may not leave the content', () => {
  expect(content()).toMatchObject({ status: 0, stderr: '' });
  takeBench(world.db);
  const { status, stderr } = content();
  expect(status).toBe(1);
  expect(stderr).toBe(
    'content/projects/lesebank.mdx: the file is missing, and 1 transfers refer to it; bring it back\n',
  );
  expect(missingCases(world.db.$client, new Set(['lesebank']))).toEqual([]);
});

test('the demo takes home what the catalogue has', () => {
  const slugs = new Set(readContent('content').projects.map(({ slug }) => slug));
  const taking = readFileSync('db/demo/taking.ts', 'utf8');
  const named = [...taking.matchAll(/(?:takes|steps|tells)\(\s*\d+,\s*'\w+',\s*'([\w-]+)'/g)].map(([, slug]) => slug);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((slug) => !slugs.has(slug ?? ''))).toEqual([]);
});
