import { show } from '../command.ts';

/** What looks at some pages in `npm test`, and at each of them with EVERY_PAGE. Both read the build. */
const LOOKS = ['--project', 'site', 'test/site/axe.test.ts'];

/** Looks for what keeps people out of every page, in the light and in the dark. Answers with a sentence if there is. */
export async function lookAtEveryPage(): Promise<string[]> {
  const built = await show(['scripts/build.ts']);
  if (built !== 0) return ['pages: the site does not build'];
  const code = await show(['node_modules/vitest/vitest.mjs', 'run', ...LOOKS], { EVERY_PAGE: '1' });
  return code === 0 ? [] : ['pages: something keeps people out; see above'];
}
