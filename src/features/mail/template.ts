import { localePath, splitLocale, type Locale } from '../../lib/paths.ts';
import { htmlPart } from './html-part.ts';
import type { Block } from './letter.ts';
import { frameWords } from './mails.ts';
import { textPart } from './text-part.ts';

/** A letter as it is read: paths have become addresses, and everything that frames it is there. */
export type Page = {
  locale: Locale;
  subject: string;
  blocks: PageBlock[];
  /** Said where a button may not work. */
  otherwise: string;
  /** Whom it comes from. */
  sender: string;
  leave: Link | undefined;
};

export type Link = { label: string; url: string };
export type PageBlock = Exclude<Block, { button: unknown }> | { button: Link };

/** The site as a mail names it. `url` has no slash at its end; `contact`: the address to which anybody may write. */
export type Sender = { name: string; url: string; address: string; contact: string };

export type Content = { locale: Locale; subject: string; blocks: Block[]; leaveToken?: string | undefined };

/** Both parts of a mail, with the same words in the same order. */
export function renderLetter(content: Content, sender: Sender): { text: string; html: string } {
  const page = pageOf(content, sender);
  return { text: textPart(page), html: htmlPart(page) };
}

/** Where one leaves the list of a mail; also the target of RFC 8058. */
export function leaveUrl(token: string, locale: Locale, sender: Sender): string {
  return absolute(`/unsubscribe/${token}`, locale, sender);
}

function pageOf({ locale, subject, blocks, leaveToken }: Content, sender: Sender): Page {
  const words = frameWords(locale);
  const leave = leaveToken && { label: words.leave, url: leaveUrl(leaveToken, locale, sender) };
  return {
    locale,
    subject,
    blocks: blocks.map((block) => ('button' in block ? { button: linkOf(block.button, locale, sender) } : block)),
    otherwise: words.otherwise,
    sender: words.sender(sender.name, absolute('/', locale, sender)),
    leave: leave || undefined,
  };
}

function linkOf({ label, path }: { label: string; path: string }, locale: Locale, sender: Sender): Link {
  return { label, url: absolute(path, locale, sender) };
}

function absolute(path: string, locale: Locale, { url }: Sender): string {
  return url + localePath(locale, splitLocale(path).path);
}
