import { fold } from '../../lib/fold.ts';

/** Words of a name that are looked at: "Dr. Anna Maria von Berg" has five. */
const MOST_WORDS = 5;

const WORD = /^[\p{L}][\p{L}\p{M}\p{Nd}'’.-]*/u;
/** Told apart from others of the same name: "Anna Berg/12". */
const NUMBER = /^\/([1-9]\d{0,9})(?!\d)/;

/** A name that may be meant by the words after an @, the longest first. */
export type Candidate = { key: string; length: number; id?: number };

/** Every name that the words after an @ can begin with. */
export function candidatesIn(after: string): Candidate[] {
  const ends: number[] = [];
  for (let at = 0; ends.length < MOST_WORDS; at += 1) {
    const word = WORD.exec(after.slice(at))?.[0];
    if (!word) break;
    ends.push(at + word.length);
    at += word.length;
    if (after[at] !== ' ') break;
  }
  return ends.reverse().flatMap((end) => candidatesTo(after, end));
}

/** A full stop or an apostrophe at the end may belong to the sentence. */
function candidatesTo(after: string, end: number): Candidate[] {
  const whole = after.slice(0, end);
  const bare = whole.replace(/['’.-]+$/, '');
  const number = NUMBER.exec(after.slice(end));
  if (number) return [{ key: fold(whole), length: end + number[0].length, id: Number(number[1]) }];
  return [...new Set([whole, bare])].map((name) => ({ key: fold(name), length: name.length }));
}
