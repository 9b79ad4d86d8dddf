import { defineConfig } from 'vitest/config';

const RULES = ['test/architecture.test.ts', 'test/eslint.test.ts', 'test/i18n*.test.ts'];
const SITE = 'test/site/**/*.test.ts';

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    environment: 'node',
    // Two cores carry two at a time; more would only wait for each other.
    maxWorkers: 2,
    // A machine that does something else besides is slow, not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      // Rules of the code itself; `npm run check` runs them too.
      { test: { name: 'rules', include: RULES } },
      // Files share their modules, which hold nothing of a test: reading them anew for each took half of the time.
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...RULES, SITE], isolate: false } },
      {
        test: {
          name: 'site',
          include: [SITE],
          globalSetup: 'test/support/site.ts',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
