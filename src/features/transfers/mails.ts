import { messages } from '../../i18n/messages.ts';
import type { Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';

/** Does it still run? The link opens a page with three buttons and needs no sign-in, so nobody else reads the letter. */
export function checkLetter(reader: Member, given: { title: string; network: string; token: string }): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { title, network, token } = given;
  const { transfers: m, memberLetters } = messages(locale);
  return {
    ...{ kind: 'transfer_check', to, memberId, locale, secret: true, subject: m.letter.subject(title) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letter.text(title, network) },
      { button: { label: m.letter.button, path: `/transfers/checks/${token}` } },
      { text: m.letter.without },
    ],
  };
}
