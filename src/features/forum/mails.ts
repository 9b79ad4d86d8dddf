import { messages } from '../../i18n/messages.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Block, Letter } from '../mail/letter.ts';
import { shortened } from '../mail/shortened.ts';
import type { Outcome } from './outcome.ts';
import type { Post } from './post.ts';
import type { CaseNews } from './tell.ts';

/** Words of a reported post in a mail: enough to know how soon somebody has to look. */
const MOST_REPORTED = 400;

/** With these moderators read what it is about. */
const SHOWS_POST: ReadonlySet<CaseNews['kind']> = new Set(['opened', 'hidden_by_reports']);

type ToMember = { to: string; memberId: number; locale: Locale; name: string };

/** To somebody whose post or topic others decided about: what, why, and where to answer. */
export function authorLetter({ name, ...to }: ToMember, { kind, caseId, topic, words, move }: CaseNews): Letter {
  const { moderation: m, memberLetters } = messages(to.locale);
  return {
    ...{ ...to, kind: 'moderated', thread: threadOf(caseId), subject: m.letters.subject(topic.title) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letters.author[kind](topic.title, move?.from.name ?? '', move?.to.name ?? '') },
      ...quoted(words),
      { text: m.letters.answer },
      { button: { label: m.letters.button, path: `/forum/cases/${caseId}` } },
    ],
  };
}

/** To those who decide. The mails of a case have one subject, for programs that sort by it. */
export function moderatorLetter({ name, ...to }: ToMember, { kind, caseId, post, topic, by, words }: CaseNews): Letter {
  const { moderation: m, memberLetters, members } = messages(to.locale);
  return {
    ...{ ...to, kind: 'moderation_case', thread: threadOf(caseId) },
    subject: m.letters.caseSubject(String(caseId), topic.title),
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letters.moderators[kind](by?.name ?? members.former) },
      ...quoted(words),
      ...(SHOWS_POST.has(kind) ? reported(post, m.letters.reported) : []),
      { button: { label: m.letters.button, path: `/forum/cases/${caseId}` } },
    ],
  };
}

/** To somebody who has reported a post: what came of it, and nothing about anybody. */
export function reporterLetter(
  { name, ...to }: ToMember,
  { topic, outcome }: Pick<CaseNews, 'topic'> & { outcome: Outcome },
): Letter {
  const { moderation, memberLetters } = messages(to.locale);
  const { reporter: m } = moderation.letters;
  return {
    ...{ ...to, kind: 'report_decided', subject: m.subject(topic.title) },
    blocks: [{ text: memberLetters.hello(name) }, { text: m.outcomes[outcome](topic.title) }],
  };
}

function threadOf(caseId: number): string {
  return `case-${caseId}`;
}

function quoted(words: string | undefined): Block[] {
  return words ? [{ quote: words }] : [];
}

function reported({ source }: Post, lead: string): Block[] {
  return source ? [{ text: lead }, { quote: shortened(source, MOST_REPORTED) }] : [];
}
