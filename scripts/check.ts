/**
 * `npm run check`: format, code, types, and the rules that the code has set itself. Says what breaks them. Names of
 * parts check these alone: `npm run check -- types rules`.
 */
import { run, type Outcome } from './command.ts';

const ASTRO = 'node_modules/astro/bin/astro.mjs';

const PARTS: Record<string, string[]> = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
  code: ['node_modules/eslint/bin/eslint.js', '.'],
  types: [ASTRO, 'check', '--noSync'],
  rules: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'rules'],
};

const named = process.argv.slice(2);
const parts = Object.entries(PARTS).filter(([name]) => named.length === 0 || named.includes(name));
// Astro writes the types of its own modules first: in a fresh clone both `code` and `types` would miss them.
const synced = await run([ASTRO, 'sync']);
if (synced.code !== 0) console.log(synced.output);
const outcomes = await Promise.all(parts.map(([name, args]) => check(name, args)));
if (synced.code !== 0 || outcomes.length === 0 || outcomes.some(({ code }) => code !== 0)) process.exitCode = 1;

async function check(name: string, args: string[]): Promise<Outcome> {
  const outcome = await run(args);
  const seconds = (outcome.milliseconds / 1000).toFixed(1);
  console.log(`${outcome.code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (outcome.code !== 0) console.log(outcome.output);
  return outcome;
}
