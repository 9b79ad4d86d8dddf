import { z } from 'zod';
import type { Locale } from '../../lib/paths.ts';
import type { PostedEvent } from './posted-event.ts';

/** A part of a letter. A button leads to a path of this site as it is in German, such as `/join/abc`. */
export type Block =
  | { text: string }
  /** What the next parts are about, in a letter of many things. */
  | { heading: string }
  | { button: { label: string; path: string } }
  /** Something to type in, such as the six digits of a sign-in. */
  | { code: string }
  /** Somebody else's words. */
  | { quote: string }
  | { list: string[] }
  /** A file that calendars take over; it hangs on the letter, and nothing of it is read there. */
  | { calendar: { name: string } & ({ text: string } | PostedEvent) };

/** A mail in the words of the one who causes it; the template brings the frame. */
export type Letter = {
  /** What it is for, such as "sign_in": named in the admin's list. */
  kind: string;
  to: string;
  memberId?: number;
  locale: Locale;
  subject: string;
  blocks: Block[];
  /** It signs somebody in: nobody but the recipient sees subject and blocks, and they are blanked once sent. */
  secret?: boolean;
  /** The list that its reader can leave, such as "digest". Needs `memberId`. */
  list?: string;
  /** Letters with the same one stand together in a mail program, such as "case-7". */
  thread?: string;
};

/** Most characters of a subject; more than a phone shows, and less than one line of a mail may have. */
const MAX_SUBJECT = 200;

const address = z.email().max(254);

/** The letter with a subject that is one line. Throws an Error for one that could not be sent: a mistake of ours. */
export function checkedLetter(letter: Letter): Letter {
  if (!address.safeParse(letter.to).success) throw new Error(`No mail address in a letter "${letter.kind}"`);
  if (letter.list !== undefined && letter.memberId === undefined)
    throw new Error(`A list without a member: ${letter.kind}`);
  for (const block of letter.blocks) if ('button' in block) checkPath(block.button.path);
  return { ...letter, subject: oneLine(letter.subject) };
}

/** A line break in a subject would begin a header of somebody else's choice. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_SUBJECT);
}

function checkPath(path: string): void {
  if (!/^\/(?![/\\])/.test(path)) throw new Error(`A button leads out of the site: ${path}`);
}
