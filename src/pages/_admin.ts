import { canKeepBoards } from '../features/forum/board.ts';
import { canModerate } from '../features/forum/forum-act.ts';
import { canSeeMails } from '../features/mail/keeper.ts';
import { canSeeAccounts } from '../features/members/accounts.ts';
import { canReadActs } from '../features/members/act.ts';
import { canSeeInvitationTree } from '../features/members/invitation-tree.ts';
import { canDecideRequests } from '../features/members/join-request.ts';
import type { Member } from '../features/members/member.ts';
import { canOpenFoundation } from '../features/review/foundations/foundation.ts';
import { messages } from '../i18n/messages.ts';
import { localePath, type Locale } from '../lib/paths.ts';

const ROOMS = {
  overview: { path: '/admin', isOpenTo: canSeeAccounts },
  requests: { path: '/admin/requests', isOpenTo: canDecideRequests },
  cases: { path: '/admin/cases', isOpenTo: canModerate },
  members: { path: '/admin/members', isOpenTo: canSeeAccounts },
  invitations: { path: '/admin/invitations', isOpenTo: canSeeInvitationTree },
  boards: { path: '/admin/boards', isOpenTo: canKeepBoards },
  foundations: { path: '/admin/foundations', isOpenTo: canOpenFoundation },
  mail: { path: '/admin/mail', isOpenTo: canSeeMails },
  acts: { path: '/admin/acts', isOpenTo: canReadActs },
} satisfies Record<string, { path: string; isOpenTo: (member: Member) => boolean }>;

type Room = keyof typeof ROOMS;

/** The rooms of the administration that a member may enter, as their menu shows them in one of them. */
export function adminRooms(member: Member, here: Room, locale: Locale) {
  const labels = messages(locale).admin.rooms;
  const open = (Object.keys(ROOMS) as Room[]).filter((room) => ROOMS[room].isOpenTo(member));
  return open.map((room) => ({ href: pathOf(room, locale), label: labels[room], isHere: room === here }));
}

/** The way from the overview to a page in a room. */
export function wayFromAdmin(locale: Locale, room: Room, ...further: { href: string; label: string }[]) {
  const { title, rooms } = messages(locale).admin;
  const way = [
    { href: pathOf('overview', locale), label: title },
    { href: pathOf(room, locale), label: rooms[room] },
  ];
  return [...way, ...further];
}

function pathOf(room: Room, locale: Locale): string {
  return localePath(locale, ROOMS[room].path);
}
