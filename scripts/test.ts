/** Runs everything: content, checks, build, then all tests, the last of them in a real browser on the real build. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, HOW_TO_GET_CHROMIUM, installChromium } from './chromium.ts';
import { show } from './command.ts';
import { closingLine, countsOf, type Counts, type Report } from './test-counts.ts';

const REPORT = '.cache/tests.json';

/** What has to hold before the tests run; each counts as one test. The rules of the check are tests like any other. */
const STEPS = [['scripts/content.ts'], ['scripts/check.ts', 'format', 'code', 'types'], ['scripts/build.ts']];

if (!findChromium()) installChromium();
const chromium = findChromium();
if (!chromium) console.error(HOW_TO_GET_CHROMIUM);
const counts = chromium ? await everything(chromium) : { passed: 0, failed: 1 };
process.exitCode = counts.failed === 0 ? 0 : 1;
console.log(closingLine(counts));

async function everything(chromiumPath: string): Promise<Counts> {
  const codes: number[] = [];
  for (const step of STEPS) codes.push(await show(step));
  const failed = codes.filter((code) => code !== 0).length;
  const tests = await runTests(chromiumPath);
  return { passed: STEPS.length - failed + tests.passed, failed: failed + tests.failed };
}

async function runTests(chromiumPath: string): Promise<Counts> {
  mkdirSync('.cache', { recursive: true });
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = await show(['node_modules/vitest/vitest.mjs', 'run', ...reporters], { CHROMIUM_PATH: chromiumPath });
  const tests = readReport();
  // Errors outside of any test, such as a server that does not start, leave no trace in the counts.
  return code !== 0 && tests.failed === 0 ? { ...tests, failed: 1 } : tests;
}

function readReport(): Counts {
  try {
    return countsOf(JSON.parse(readFileSync(REPORT, 'utf8')) as Report);
  } catch {
    return { passed: 0, failed: 1 };
  }
}
