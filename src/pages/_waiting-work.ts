import type { Member } from '../features/members/member.ts';
import { ownItemsAhead } from '../features/meetings/own-items.ts';
import { openTasksOf } from '../features/meetings/task.ts';
import { pledgesThatWait } from '../features/meetings/waiting-pledges.ts';
import { networksThatAsk } from '../features/networks/networks-that-ask.ts';
import { reviewsForNetworks, runningOnDesks } from '../features/review/desk/desk.ts';
import { invitationsTo } from '../features/review/foundations/invited.ts';
import { questionsThatWait } from '../features/review/questions/list-questions.ts';
import { openChecks } from '../features/transfers/open-checks.ts';
import { visitsOf } from '../features/transfers/visit.ts';
import { shownTransfer } from '../features/transfers/shown.ts';
import { messages } from '../i18n/messages.ts';
import { dateText, momentText } from '../lib/dates.ts';
import { localePath, type Locale } from '../lib/paths.ts';
import { readingOf, tasksOf } from './_review-tasks.ts';
import type { Waiting } from './_waiting.ts';

type Asked = Pick<App.Locals, 'db' | 'now'> & { member: Member };

/** What a member was asked, or has promised, and not done yet, the most urgent first. */
export function workThatWaits(asked: Asked, locale: Locale): Waiting[] {
  return [
    ...[
      ...organising(asked, locale),
      ...reviewing(asked, locale),
      ...reviews(asked, locale),
      ...questions(asked, locale),
    ],
    ...[...tasks(asked, locale), ...checks(asked, locale), ...pledges(asked, locale), ...visits(asked, locale)],
    ...proposed(asked, locale),
  ];
}

function reviews({ db, member, now }: Asked, locale: Locale): Waiting[] {
  return [...tasksOf(runningOnDesks(db, member, now), locale), ...readingOf(reviewsForNetworks(db, member), locale)];
}

function organising({ db, member, now }: Asked, locale: Locale): Waiting[] {
  const { waits } = messages(locale).networks.invitation;
  return networksThatAsk(db, member, now).map(({ slug, name }) => ({
    icon: 'mail',
    text: waits(name),
    href: localePath(locale, `/networks/${slug}/invitation`),
  }));
}

function reviewing({ db, member, now }: Asked, locale: Locale): Waiting[] {
  const { waits } = messages(locale).foundations.invitation;
  return invitationsTo(db, member, now).map(({ slug, name }) => ({
    icon: 'mail',
    text: waits(name),
    href: localePath(locale, `/foundations/${slug}/invitation`),
  }));
}

/** What their networks were asked by foundations and have not answered. */
function questions({ db, member }: Asked, locale: Locale): Waiting[] {
  const { wait } = messages(locale).portfolio.questions;
  return questionsThatWait(db, member).map(({ question: { id, title }, foundation }) => ({
    icon: 'message-circle-question-mark',
    text: wait(foundation.name, title),
    href: localePath(locale, `/reviews/questions/${String(id)}`),
  }));
}

function tasks({ db, member }: Asked, locale: Locale): Waiting[] {
  const m = messages(locale).me.work;
  return openTasksOf(db, member).map(({ id, words, dueOn }) => ({
    icon: 'list-checks',
    text: dueOn ? m.taskUntil(words, dateText(dueOn, locale)) : m.task(words),
    href: localePath(locale, `/meetings/tasks/${String(id)}`),
  }));
}

/** Each transfer once, however often it was asked about. */
function checks({ db, member, now }: Asked, locale: Locale): Waiting[] {
  const m = messages(locale).me.work;
  const ids = [...new Set(openChecks(db, member, now).map(({ transferId }) => transferId))];
  return ids.map((id) => ({
    icon: 'circle-question-mark',
    text: m.check(shownTransfer(db, member, id, locale).origin.title),
    href: localePath(locale, `/transfers/${String(id)}/check`),
  }));
}

function pledges({ db, member, now }: Asked, locale: Locale): Waiting[] {
  const m = messages(locale).me.work;
  return pledgesThatWait(db, member, locale, now).map(({ id, item, words, network = '', transferId }) => ({
    icon: 'hand',
    text: m.pledge(network, words ?? item),
    href: localePath(
      locale,
      transferId === null ? `/meetings/pledges/${String(id)}` : `/transfers/${String(transferId)}`,
    ),
  }));
}

/** What they proposed for the next meetings: nothing to do, but to know. */
function proposed({ db, member, now }: Asked, locale: Locale): Waiting[] {
  const { own, itemStates } = messages(locale).meetings.agenda;
  return ownItemsAhead(db, member, now).map(({ meetingId, title, state }) => ({
    icon: 'lightbulb',
    text: own(title, itemStates[state]),
    href: localePath(locale, `/meetings/${String(meetingId)}/agenda`),
  }));
}

function visits({ db, member, now }: Asked, locale: Locale): Waiting[] {
  const { visits: m } = messages(locale);
  return visitsOf(db, member, now).map(({ id, kind, startsAt, place }) => ({
    icon: 'calendar-check',
    text: `${m.kinds[kind]}: ${momentText(startsAt, locale)}, ${place}`,
    href: localePath(locale, `/transfers/visits/${String(id)}`),
  }));
}
