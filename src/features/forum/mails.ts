import { messages } from '../../i18n/messages.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Block, Letter } from '../mail/letter.ts';
import type { CaseNews } from './tell.ts';

type ToMember = { to: string; memberId: number; locale: Locale; name: string };

/** To somebody whose post or topic others decided about: what, why, and where to answer. */
export function authorLetter({ name, ...to }: ToMember, { kind, caseId, topic, words }: CaseNews): Letter {
  const { moderation: m, memberLetters } = messages(to.locale);
  return {
    ...{ ...to, kind: 'moderated', thread: threadOf(caseId), subject: m.letters.subject(topic.title) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letters.author[kind](topic.title) },
      ...quoted(words),
      { text: m.letters.answer },
      { button: { label: m.letters.button, path: `/forum/cases/${caseId}` } },
    ],
  };
}

/** To those who decide. The mails of a case have one subject, for programs that sort by it. */
export function moderatorLetter({ name, ...to }: ToMember, { kind, caseId, topic, by, words }: CaseNews): Letter {
  const { moderation: m, memberLetters, admin } = messages(to.locale);
  return {
    ...{ ...to, kind: 'moderation_case', thread: threadOf(caseId) },
    subject: m.letters.caseSubject(String(caseId), topic.title),
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letters.moderators[kind](by?.name ?? admin.site) },
      ...quoted(words),
      { button: { label: m.letters.button, path: `/forum/cases/${caseId}` } },
    ],
  };
}

function threadOf(caseId: number): string {
  return `case-${caseId}`;
}

function quoted(words: string | undefined): Block[] {
  return words ? [{ quote: words }] : [];
}
