import { canSeeAccounts } from '../features/members/accounts.ts';
import type { Member } from '../features/members/member.ts';
import { reviewsForNetworks } from '../features/review/desk/desk.ts';
import { reviewsAnywhere } from '../features/review/foundations/office.ts';
import { messages } from '../i18n/messages.ts';
import type { IconName } from '../lib/icon-paths.ts';
import { localePath, type Locale } from '../lib/paths.ts';

/** A room that is the member's own, as their area lists it. */
export type RoomLink = { icon: IconName; label: string; text: string; href: string; lang?: string | undefined };

/** The rooms of a member, in groups: each feature adds its line. */
export function roomsOf(
  { db, member }: Pick<App.Locals, 'db'> & { member: Member },
  locale: Locale,
): { title: string; links: RoomLink[] }[] {
  const { me, admin, ownRoles, proposals, review } = messages(locale);
  const { entry } = review.room;
  const reviews = reviewsAnywhere(db, member);
  const isReviewed = !reviews && reviewsForNetworks(db, member).length > 0;
  const { others, mine, rooms } = me;
  const room = (icon: IconName, path: string, label: string, text: string): RoomLink => {
    return { icon, label, text, href: localePath(locale, path) };
  };
  return [
    {
      title: others,
      links: [
        room('users', '/members', rooms.members, rooms.membersText),
        room('mail-plus', '/me/invitations', rooms.invitations, rooms.invitationsText),
        ...(reviews ? [room('scale', '/reviews', entry.label, entry.reviewer)] : []),
        ...(isReviewed ? [room('book-open', '/reviews', entry.label, entry.network)] : []),
        ...(canSeeAccounts(member) ? [room('clipboard-list', '/admin', admin.title, admin.text)] : []),
      ],
    },
    {
      title: mine,
      links: [
        room('bell', '/me/notices', rooms.notices, rooms.noticesText),
        room('mailbox', '/me/letters', rooms.letters, rooms.lettersText),
        room('notebook-pen', '/forum/drafts', rooms.drafts, rooms.draftsText),
        room('lightbulb', '/projects/proposals', proposals.room.label, proposals.room.text),
        room('user-pen', '/me/profile', rooms.profile, rooms.profileText),
        room('id-card', `/members/${String(member.id)}`, rooms.page, rooms.pageText),
        room('shield-check', '/me/security', rooms.security, rooms.securityText),
        room('scale', '/me/acts', rooms.acts, rooms.actsText),
        ...(member.roles.length > 0 ? [room('clipboard-list', '/me/roles', ownRoles.title, ownRoles.text)] : []),
        room('archive', '/me/data', rooms.data, rooms.dataText),
      ],
    },
  ];
}
