import type { Transaction } from '../../../db/database.ts';
import type { Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import { cityOf, nameIn } from '../places/city.ts';
import { agendaOf } from './agenda.ts';
import { answerOf } from './answer.ts';
import { hostOf } from './host.ts';
import type { LetterKind } from './letter-note.ts';
import * as letters from './letter-texts.ts';
import { changesOf, type Site } from './mails.ts';
import type { Meeting } from './meeting.ts';
import { toldItems } from './told-items.ts';
import { differ, knownTo } from './version.ts';

type Given = {
  member: Member;
  meeting: Meeting;
  kind: Exclude<LetterKind, 'seat'>;
  /** True where it holds the agenda, so that no second letter has to. */
  withAgenda: boolean;
  site: Site;
  now: Date;
};

/** A letter about a meeting, as its reader may know it. Undefined for a change that was taken back before they heard of it. */
export function letterFor(tx: Transaction, given: Given): Letter | undefined {
  const { member, meeting, kind, withAgenda, site, now } = given;
  const agenda = withAgenda ? agendaOf(tx, member, meeting) : undefined;
  if (kind === 'invitation') {
    const proposing = meeting.proposalsUntil > now;
    return letters.invitationLetter(member, meeting, { host: hostOf(tx, meeting).name, agenda, proposing }, site);
  }
  if (kind === 'agenda') return letters.agendaLetter(member, meeting, agendaOf(tx, member, meeting), site);
  if (kind === 'minutes') return letters.minutesLetter(member, meeting, toldItems(tx, member, meeting));
  if (kind === 'cancellation') return letters.cancellationLetter(member, meeting, site);
  const changes = changesSince(tx, given);
  if (changes === undefined) return undefined;
  const hasAnswered = answerOf(tx, member, meeting.id) !== undefined;
  return letters.changeLetter(member, meeting, { changes, agenda, hasAnswered }, site);
}

function changesSince(tx: Transaction, { member, meeting, site: { city } }: Given): string[] | undefined {
  const before = knownTo(tx, member.id, meeting);
  if (before === undefined) return [];
  if (!differ(before, meeting)) return undefined;
  const district = (id: string) => (city === undefined ? id : nameIn(cityOf(city), id));
  const host = (hostId: number) => hostOf(tx, { hostId }).name;
  return changesOf(before, meeting, { district, host }, member.locale);
}
