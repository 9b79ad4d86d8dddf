/**
 * `npm run trials`: what takes longer than a test may. Ends with code 1 where something was lost. Names of trials run
 * these alone: `npm run trials -- posts`. Names of files (.txt, one a line, or .json, a list) are further hostile texts:
 * `npm run trials -- texts list.txt`.
 */
import { killDuringJoins } from './trials/joins.ts';
import { killDuringLetters } from './trials/letters.ts';
import { killDuringMail } from './trials/mail.ts';
import { killDuringPosts } from './trials/posts.ts';
import { showHostileTexts } from './trials/hostile.ts';
import { lookAtEveryPage } from './trials/every-page.ts';
import { isList } from './trials/listed-texts.ts';

const TRIALS: Record<string, (lists: readonly string[]) => Promise<string[]>> = {
  joins: killDuringJoins,
  mail: killDuringMail,
  letters: killDuringLetters,
  posts: killDuringPosts,
  texts: showHostileTexts,
  pages: lookAtEveryPage,
};

const words = process.argv.slice(2);
const lists = words.filter(isList);
const named = words.filter((word) => !isList(word));
const faults: string[] = [];
for (const [name, trial] of Object.entries(TRIALS)) {
  if (named.length === 0 || named.includes(name)) faults.push(...(await trial(lists)));
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
