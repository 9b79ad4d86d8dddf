import { messages } from '../../i18n/messages.ts';
import type { Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import type { Network } from './network.ts';
import { ORGANISER_DAYS } from './retention.ts';

type Question = { network: Pick<Network, 'slug' | 'name'>; by: string; words: string | undefined };

/** Somebody is asked to run a network with others. */
export function organiserLetter(reader: Member, { network, by, words }: Question): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { networks: m, memberLetters } = messages(locale);
  return {
    ...{ kind: 'organiser_invitation', to, memberId, locale, subject: m.letter.subject(network.name) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letter.text(by, network.name) },
      ...(words ? [{ quote: words }] : []),
      { button: { label: m.letter.button, path: `/networks/${network.slug}/invitation` } },
      { text: m.letter.until(String(ORGANISER_DAYS)) },
    ],
  };
}

/** Somebody who looks after the site has ended that the reader runs a network. */
export function dismissedLetter(
  reader: Member,
  { network, by, reason }: { network: Pick<Network, 'slug' | 'name'>; by: string; reason: string },
): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { networks: m, memberLetters } = messages(locale);
  return {
    ...{ kind: 'organiser_dismissed', to, memberId, locale, subject: m.dismissal.subject(network.name) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.dismissal.text(by, network.name) },
      { quote: reason },
      { button: { label: m.dismissal.button, path: `/networks/${network.slug}` } },
    ],
  };
}

/** A network that somebody runs has been ended. */
export function endedLetter(reader: Member, network: Pick<Network, 'slug' | 'name'>, reason: string): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { networks: m, memberLetters } = messages(locale);
  return {
    ...{ kind: 'network_ended', to, memberId, locale, subject: m.ending.subject(network.name) },
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.ending.text(network.name) },
      { quote: reason },
      { button: { label: m.ending.link, path: `/networks/${network.slug}` } },
    ],
  };
}
