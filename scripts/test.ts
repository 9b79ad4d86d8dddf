/** Runs everything: content, checks, build, then all tests, the last of them in a real browser on the real build. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, HOW_TO_GET_CHROMIUM, installChromium } from './chromium.ts';
import { show } from './command.ts';

const REPORT = '.cache/tests.json';

/** What has to hold before the tests run; each counts as one test. */
const STEPS = ['scripts/content.ts', 'scripts/check.ts', 'scripts/build.ts'];

type Report = {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
type Counts = { passed: number; failed: number };

if (!findChromium()) installChromium();
const chromium = findChromium();
if (chromium) report(await everything(chromium));
else {
  console.error(HOW_TO_GET_CHROMIUM);
  report({ passed: 0, failed: 1 });
}

async function everything(chromiumPath: string): Promise<Counts> {
  const steps: number[] = [];
  for (const step of STEPS) steps.push(await show([step]));
  const passed = steps.filter((code) => code === 0).length;
  const tests = await runTests(chromiumPath);
  return { passed: passed + tests.passed, failed: STEPS.length - passed + tests.failed };
}

async function runTests(chromiumPath: string): Promise<Counts> {
  mkdirSync('.cache', { recursive: true });
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = await show(['node_modules/vitest/vitest.mjs', 'run', ...reporters], { CHROMIUM_PATH: chromiumPath });
  const counts = readCounts();
  // Errors outside of any test, such as a server that does not start.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** A test that was left out has not passed; a file that could not be read is one failure. */
function readCounts(): Counts {
  try {
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
    const unread = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unread.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function report({ passed, failed }: Counts): void {
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}
