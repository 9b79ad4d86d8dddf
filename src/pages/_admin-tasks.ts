import { DAY } from '../lib/durations.ts';
import { canModerate } from '../features/forum/forum-act.ts';
import { hasOpenCases } from '../features/forum/moderation-case.ts';
import { canSeeMails } from '../features/mail/keeper.ts';
import { mailsInTrouble, TROUBLE_DAYS } from '../features/mail/trouble.ts';
import { canDecideRequests, queueOf } from '../features/members/join-request.ts';
import type { Member } from '../features/members/member.ts';
import { messages } from '../i18n/messages.ts';
import type { IconName } from '../lib/icon-paths.ts';
import { numberText } from '../lib/money.ts';
import { localePath, type Locale } from '../lib/paths.ts';

/** Something that needs a hand: a sentence with its count, and where it leads. */
export type Task = { icon: IconName; text: string; href: string };

type Asked = { db: App.Locals['db']; member: Member; now: Date };

/** What waits for those who look after the site, as far as the member may see it: each feature adds its line. */
export function tasksOf(asked: Asked, locale: Locale): Task[] {
  return [...requestTasks(asked, locale), ...caseTasks(asked, locale), ...mailTasks(asked, locale)];
}

function requestTasks({ db, member, now }: Asked, locale: Locale): Task[] {
  const { waits, since: begin } = canDecideRequests(member) ? queueOf(db, member) : { waits: 0, since: null };
  if (!begin) return [];
  const { overview, forDays, today } = messages(locale).admin;
  const days = Math.floor((now.getTime() - begin.getTime()) / DAY);
  const since = days < 1 ? today : forDays(numberText(days, locale), days === 1);
  const text = overview.requests(numberText(waits, locale), waits === 1, since);
  return [{ icon: 'user-plus', text, href: localePath(locale, '/admin/requests') }];
}

function caseTasks({ db, member }: Asked, locale: Locale): Task[] {
  if (!canModerate(member) || !hasOpenCases(db)) return [];
  const { task } = messages(locale).moderation.cases;
  return [{ icon: 'flag', text: task, href: localePath(locale, '/admin/cases') }];
}

function mailTasks({ db, member, now }: Asked, locale: Locale): Task[] {
  if (!canSeeMails(member)) return [];
  const { gaveUp, stuck } = mailsInTrouble(db, member, now);
  const { overview: m } = messages(locale).admin;
  const words = (count: number) => [numberText(count, locale), count === 1] as const;
  const task = (text: string, state: string): Task => {
    return { icon: 'mail-warning', text, href: localePath(locale, `/admin/mail?state=${state}`) };
  };
  return [
    ...(gaveUp > 0 ? [task(m.gaveUp(...words(gaveUp), numberText(TROUBLE_DAYS, locale)), 'gave_up')] : []),
    ...(stuck > 0 ? [task(m.stuck(...words(stuck)), 'waiting')] : []),
  ];
}
