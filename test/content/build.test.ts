import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { caseFile, contentFolder } from '../support/case-files.ts';

test('a case that is half right stops the build with its sentence, and nothing is built', () => {
  const root = contentFolder({
    'content/cities/stuttgart.yaml': readFileSync('content/cities/stuttgart.yaml', 'utf8'),
    'content/guides/.keep': '',
    'content/projects/lesebank.mdx': caseFile(),
    'content/projects/garten.mdx': caseFile({ outcome: 'failed' }),
  });
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/build.ts')], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    'content/projects/garten.mdx: failure: say what went wrong: "failure" is required when the outcome is failed or stopped',
  );
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('the content check says the same without a build', () => {
  const root = contentFolder({
    'content/guides/.keep': '',
    'content/projects/garten.mdx': caseFile({ titel: 'Garten' }),
  });
  const { status, stderr } = spawnSync(process.execPath, [resolve('scripts/content.ts')], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    'content/projects/garten.mdx: front matter: unknown field titel; correct its name or remove it',
  );
});
