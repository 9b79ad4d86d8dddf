import { messages } from '../../i18n/messages.ts';
import { dateText } from '../../lib/dates.ts';
import type { Block, Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import type { Network } from '../networks/network.ts';
import type { Foundation } from './foundations/foundation.ts';
import type { Office } from './foundations/office.ts';
import type { Question } from './questions/question.ts';
import { INVITATION_DAYS } from './retention.ts';
import type { Review } from './review.ts';

type About = {
  review: Pick<Review, 'id' | 'dueOn'>;
  network: Pick<Network, 'name'>;
  foundation: Pick<Foundation, 'name'>;
};

/** Somebody is asked to review for a foundation, or to lead its reviews. */
export function invitationLetter(
  reader: Member,
  given: {
    foundation: Pick<Foundation, 'slug' | 'name'>;
    by: string;
    office: Office;
    words: string | undefined;
    misses: boolean;
  },
): Letter {
  const { foundation, by, office, words, misses } = given;
  const { review, foundations } = messages(reader.locale);
  const { invitation: m } = review.letters;
  return letter(reader, 'reviewer_invitation', m.subject(foundation.name), [
    { text: m[office](by, foundation.name) },
    ...(words ? [{ quote: words }] : []),
    ...(misses ? [{ text: foundations.invitation.misses }] : []),
    { button: { label: m.button, path: `/foundations/${foundation.slug}/invitation` } },
    { text: m.until(String(INVITATION_DAYS)) },
  ]);
}

/** A review begins: reviewers declare their interests first. Letters say nothing of what a review says. */
export function openedLetter(reader: Member, { review, network, foundation, by }: About & { by: string }): Letter {
  const { opened: m } = messages(reader.locale).review.letters;
  return letter(reader, 'review_opened', m.subject(network.name), [
    { text: m.text(by, network.name, foundation.name) },
    { text: m.due(dateText(review.dueOn, reader.locale)) },
    { button: { label: m.button, path: `/reviews/${review.id}` } },
  ]);
}

/** The last day is near, and the reader's sheet is missing. */
export function reminderLetter(reader: Member, { review, network }: Omit<About, 'foundation'>): Letter {
  const { reminder: m } = messages(reader.locale).review.letters;
  return letter(reader, 'review_reminder', m.subject(network.name), [
    { text: m.text(network.name, dateText(review.dueOn, reader.locale)) },
    { button: { label: m.button, path: `/reviews/${review.id}` } },
  ]);
}

/** The conclusion stands; the network does not read it yet. */
export function concludedLetter(reader: Member, { review, network }: Omit<About, 'foundation'>): Letter {
  const { concluded: m } = messages(reader.locale).review.letters;
  return letter(reader, 'review_concluded', m.subject(network.name), [
    { text: m.text(network.name) },
    { button: { label: m.button, path: `/reviews/${review.id}` } },
  ]);
}

/** Those who took part hear that the network reads it. */
export function endedLetter(reader: Member, { review, network }: Omit<About, 'foundation'>): Letter {
  const { ended: m } = messages(reader.locale).review.letters;
  return letter(reader, 'review_ended', m.subject(network.name), [
    { text: m.text(network.name) },
    { button: { label: m.button, path: `/reviews/${review.id}` } },
  ]);
}

/** Nothing waits for the reader any more: the review does not take place. Why stands there for those who take part. */
export function withdrawnLetter(reader: Member, { network }: Omit<About, 'foundation'>): Letter {
  const { withdrawn: m } = messages(reader.locale).review.letters;
  return letter(reader, 'review_withdrawn', m.subject(network.name), [
    { text: m.text(network.name) },
    { button: { label: m.button, path: '/reviews' } },
  ]);
}

/** The network may read its review, and reply. */
export function closedLetter(reader: Member, { review, network, foundation }: About): Letter {
  const { closed: m } = messages(reader.locale).review.letters;
  return letter(reader, 'review_closed', m.subject(network.name), [
    { text: m.text(foundation.name, network.name) },
    { text: m.reply },
    { button: { label: m.button, path: `/reviews/${review.id}` } },
  ]);
}

/** The network has replied. */
export function replyLetter(reader: Member, { review, network }: Omit<About, 'foundation'>): Letter {
  const { reply: m } = messages(reader.locale).review.letters;
  return letter(reader, 'review_reply', m.subject(network.name), [
    { text: m.text(network.name) },
    { button: { label: m.button, path: `/reviews/${review.id}` } },
  ]);
}

/** Somebody said something to a question; all letters about it are one thread. */
export function questionLetter(
  reader: Member,
  given: { question: Pick<Question, 'id' | 'title'>; from: string; by: string; words: string },
): Letter {
  const { question, from, by, words } = given;
  const { question: m } = messages(reader.locale).review.letters;
  const written = letter(reader, 'review_question', m.subject(question.title), [
    { text: m.text(by, from) },
    { quote: words },
    { button: { label: m.button, path: `/reviews/questions/${question.id}` } },
    { text: m.private },
  ]);
  return { ...written, thread: `question-${question.id}` };
}

function letter({ id, email, locale, name }: Member, kind: string, subject: string, blocks: Block[]): Letter {
  const hello = { text: messages(locale).memberLetters.hello(name) };
  return { kind, to: email, memberId: id, locale, subject, blocks: [hello, ...blocks] };
}
