import { messages } from '../i18n/messages.ts';
import { localePath, type Locale } from '../lib/paths.ts';

type Crumb = { href: string; label: string };

/** The way from the member's area to a page in it; `rooms` are those between, outermost first. */
export function wayFromMe(locale: Locale, ...rooms: Room[]): Crumb[] {
  const m = messages(locale);
  const labels = {
    me: m.me.title,
    security: m.security.title,
    profile: m.profile.title,
    invitations: m.invitations.title,
    data: m.myData.title,
  };
  const paths = {
    me: '/me',
    security: '/me/security',
    profile: '/me/profile',
    invitations: '/me/invitations',
    data: '/me/data',
  };
  return (['me', ...rooms] as const).map((room) => ({ href: localePath(locale, paths[room]), label: labels[room] }));
}

type Room = 'security' | 'profile' | 'invitations' | 'data';
