import { DAY } from '../lib/durations.ts';
import type { Member } from '../features/members/member.ts';
import { messages } from '../i18n/messages.ts';
import type { IconName } from '../lib/icon-paths.ts';
import { localePath, type Locale } from '../lib/paths.ts';

/** Days for which somebody is new here: long enough to come back once after the first visit. */
const NEW_DAYS = 14;

/** What to do first, for whoever has just joined; undefined for everybody else. */
export function firstSteps(
  { confirmedAt }: Member,
  locale: Locale,
  now: Date,
): { title: string; tasks: { icon: IconName; text: string; href: string }[] } | undefined {
  if (!confirmedAt || now.getTime() - confirmedAt.getTime() > NEW_DAYS * DAY) return undefined;
  const { title, profile, members, projects } = messages(locale).me.welcome;
  const step = (icon: IconName, text: string, path: string) => ({ icon, text, href: localePath(locale, path) });
  return {
    title,
    tasks: [
      step('user-pen', profile, '/me/profile'),
      step('users', members, '/members'),
      step('search', projects, '/projects'),
    ],
  };
}
