import type { AstroGlobal } from 'astro';
import { signedIn } from '../features/auth/guard.ts';
import { meetingToRun } from '../features/meetings/host.ts';
import { meetingAt, type Meeting } from '../features/meetings/meeting.ts';
import type { Member } from '../features/members/member.ts';
import { messages } from '../i18n/messages.ts';
import { localePath } from '../lib/paths.ts';
import { numberIn } from './_number.ts';

type Page = Pick<AstroGlobal, 'locals' | 'params'>;

/** The meeting of an address, the address of its page, and the way there. */
export type MeetingRoom = { meeting: Meeting; back: string; crumbs: { href: string; label: string }[] };

/** The room of a meeting. Throws not_found. */
export function meetingRoom({ locals, params }: Page): MeetingRoom {
  return roomOf(meetingAt(locals.db, numberIn(params.meeting)), locals.locale);
}

/** The same for members alone. Throws signed_out, not_found. */
export function memberRoom(page: Page): MeetingRoom & { member: Member } {
  const { member } = signedIn(page.locals);
  return { ...meetingRoom(page), member };
}

/** The same for those who run the meeting. Throws signed_out, not_found. */
export function hostRoom(page: Page): MeetingRoom & { member: Member } {
  const { member } = signedIn(page.locals);
  const meeting = meetingToRun(page.locals.db, member, numberIn(page.params.meeting));
  return { ...roomOf(meeting, page.locals.locale), member };
}

function roomOf(meeting: Meeting, locale: 'de' | 'en'): MeetingRoom {
  const list = localePath(locale, '/meetings');
  const back = `${list}/${meeting.id}`;
  const { title } = messages(locale).meetings;
  const crumbs = [
    { href: list, label: title },
    { href: back, label: meeting.theme },
  ];
  return { meeting, back, crumbs };
}
