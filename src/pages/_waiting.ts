import { DAY } from '../lib/durations.ts';
import { secondFactorOf } from '../features/auth/second-factor.ts';
import { newestActAbout } from '../features/members/act.ts';
import { openInvitationsOf } from '../features/members/invitation.ts';
import { canDecideRequests, queueOf } from '../features/members/join-request.ts';
import type { Member } from '../features/members/member.ts';
import { isProfileShort, profileOf } from '../features/members/profile.ts';
import { unreadCount, unreadReplies } from '../features/notices/inbox.ts';
import { erasureOf } from '../features/privacy/erasure.ts';
import { proposalDraftOf } from '../features/proposals/draft.ts';
import { proposalsOf, waitingProposals } from '../features/proposals/find.ts';
import { canDecideProposals } from '../features/proposals/proposal.ts';
import { messages } from '../i18n/messages.ts';
import { dayText } from '../lib/dates.ts';
import type { IconName } from '../lib/icon-paths.ts';
import { numberText } from '../lib/money.ts';
import { localePath, type Locale } from '../lib/paths.ts';

/** Days for which a decision about somebody counts as news. */
const NEWS_DAYS = 30;

/** Recovery codes with which one should not go on much longer. */
const FEW_CODES = 2;

/** Something that waits for a member: a sentence, and where it leads. */
export type Waiting = { icon: IconName; text: string; href: string };

type Asked = Pick<App.Locals, 'db' | 'now'> & { member: Member };
type Sentence = { icon: IconName; path: string; say: (m: ReturnType<typeof wordsOf>, locale: Locale) => string };

/** What can wait for a member, the most urgent first: each feature adds its line. */
const SOURCES: ((asked: Asked) => Sentence | undefined)[] = [
  leaving,
  replies,
  news,
  waitingPeople,
  waitingProposalsLine,
  fewCodes,
  lately,
  shortProfile,
  openOnes,
  ownProposals,
];

export function whatWaits(asked: Asked, locale: Locale): Waiting[] {
  const m = wordsOf(locale);
  const found = SOURCES.flatMap((source) => source(asked) ?? []);
  return found.map(({ icon, path, say }) => ({ icon, text: say(m, locale), href: localePath(locale, path) }));
}

function leaving({ db, member }: Asked): Sentence | undefined {
  const erasure = erasureOf(db, member);
  if (!erasure) return undefined;
  const say: Sentence['say'] = (m, locale) => m.erasure(dayText(erasure.dueAt, locale));
  return { icon: 'user-minus', path: '/me/data', say };
}

function replies({ db, member }: Asked): Sentence | undefined {
  return counted(unreadReplies(db, member), { icon: 'reply', path: '/me/notices', key: 'replies' });
}

/** What else there is to hear. */
function news({ db, member }: Asked): Sentence | undefined {
  return counted(unreadCount(db, member) - unreadReplies(db, member), {
    icon: 'bell',
    path: '/me/notices',
    key: 'notices',
  });
}

function waitingPeople({ db, member }: Asked): Sentence | undefined {
  const count = canDecideRequests(member) ? queueOf(db, member).waits : 0;
  return counted(count, { icon: 'user-plus', path: '/admin/requests', key: 'requests' });
}

function waitingProposalsLine({ db, member }: Asked): Sentence | undefined {
  const count = canDecideProposals(member) ? waitingProposals(db, member).length : 0;
  if (count === 0) return undefined;
  const say: Sentence['say'] = (_, locale) =>
    messages(locale).proposals.waits.desk(numberText(count, locale), count === 1);
  return { icon: 'lightbulb', path: '/projects/proposals', say };
}

function fewCodes({ db, member }: Asked): Sentence | undefined {
  const { since, recoveryCodesLeft: left } = secondFactorOf(db, member);
  if (!since || left > FEW_CODES) return undefined;
  return {
    icon: 'key-round',
    path: '/me/second-factor',
    say: (m, locale) => m.fewCodes(numberText(left, locale), left === 1),
  };
}

function lately({ db, member, now }: Asked): Sentence | undefined {
  const newest = newestActAbout(db, member);
  if (!newest || now.getTime() - newest.getTime() > NEWS_DAYS * DAY) return undefined;
  return { icon: 'scale', path: '/me/acts', say: (m) => m.lately };
}

function shortProfile({ db, member }: Asked): Sentence | undefined {
  if (!isProfileShort(profileOf(db, member))) return undefined;
  return { icon: 'user-pen', path: '/me/profile', say: (m) => m.incomplete };
}

function openOnes({ db, member, now }: Asked): Sentence | undefined {
  const { length } = openInvitationsOf(db, member, now);
  return counted(length, { icon: 'mail', path: '/me/invitations', key: 'invitations' });
}

function ownProposals({ db, member }: Asked): Sentence | undefined {
  if (proposalDraftOf(db, member)) {
    return { icon: 'lightbulb', path: '/projects/new', say: (_, locale) => messages(locale).proposals.waits.draft };
  }
  const count = proposalsOf(db, member).filter(({ state }) => state === 'open').length;
  if (count === 0) return undefined;
  const say: Sentence['say'] = (_, locale) =>
    messages(locale).proposals.waits.mine(numberText(count, locale), count === 1);
  return { icon: 'lightbulb', path: '/projects/proposals', say };
}

function counted(
  count: number,
  { key, ...rest }: Pick<Sentence, 'icon' | 'path'> & { key: 'replies' | 'notices' | 'requests' | 'invitations' },
): Sentence | undefined {
  return count === 0 ? undefined : { ...rest, say: (m, locale) => m[key](numberText(count, locale), count === 1) };
}

function wordsOf(locale: Locale) {
  return messages(locale).me.waiting;
}
