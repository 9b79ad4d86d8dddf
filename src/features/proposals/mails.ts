import { messages } from '../../i18n/messages.ts';
import type { Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import type { ListedProposal } from './find.ts';

/** A proposal is not taken: why, and where to talk about it. */
export function declinedLetter(reader: Member, { topicId, title }: ListedProposal, reason: string): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { proposals, memberLetters } = messages(locale);
  const m = proposals.letters.declined;
  return {
    ...{ kind: 'proposal_declined', to, memberId, locale, subject: m.subject(title) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.text(title) },
      { quote: reason },
      { text: m.talk },
      { button: { label: m.button, path: `/forum/topics/${String(topicId)}` } },
    ],
  };
}

/** A proposal has become a case. */
export function publishedLetter(reader: Member, { title }: ListedProposal, project: string): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { proposals, memberLetters } = messages(locale);
  const m = proposals.letters.published;
  return {
    ...{ kind: 'proposal_published', to, memberId, locale, subject: m.subject(title) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.text(title) },
      { button: { label: m.button, path: `/projects/${project}` } },
    ],
  };
}
