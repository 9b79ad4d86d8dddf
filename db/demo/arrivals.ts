import { foundSite, prepareSetup } from '../../src/features/members/found.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { acceptInvitation, confirmMember } from '../../src/features/members/join.ts';
import { changeProfile, profileForm } from '../../src/features/members/profile.ts';
import { grantRole } from '../../src/features/members/role.ts';
import { people } from './people.ts';
import { emailOf, type Person } from './person.ts';
import { districtOf, memberAt, type Moment, type Stage } from './stage.ts';

/** The first of all: whoever founded the site grants the roles. */
export const FOUNDER = 'katrin.maier';

/** How the people of the demo came, and which of them were given a role a week later. */
export function arrivals(): Moment[] {
  return Object.entries(people).flatMap(([key, person]) => [
    { daysAgo: person.joined, happens: (stage, now) => arrive(stage, key, person, now) },
    ...appointment(key, person),
  ]);
}

function arrive(stage: Stage, key: string, person: Person, now: Date): void {
  if (key === FOUNDER) found(stage, person, now);
  else joinWith(stage, invitationFor(stage, key, person, now), key, person, now);
  const { name, locale = 'de', joined: _, invitedBy: __, role: ___, ...profile } = person;
  const words = { name, locale, ...profile, district: districtOf(stage, person.district) };
  changeProfile(stage.db, memberAt(stage, key, now), profileForm(stage.districts).parse(words), now);
}

function found({ db }: Stage, { name, locale = 'de' }: Person, now: Date): void {
  const token = prepareSetup(db, now);
  if (token === undefined) throw new Error('The demo fills an empty store, and this one has members.');
  db.transaction((tx) => confirmMember(tx, foundSite(tx, token, { name, email: emailOf(FOUNDER), locale }, now), now));
}

/** By somebody's link, or by the one that an accepted request became. */
function invitationFor(stage: Stage, key: string, { invitedBy, locale = 'de' }: Person, now: Date): string {
  if (invitedBy === undefined) return stage.mailbox.tokenFor(emailOf(key));
  return inviteNeighbour(stage.db, memberAt(stage, invitedBy, now), { locale }, now).token;
}

function joinWith({ db }: Stage, token: string, key: string, { name, locale = 'de' }: Person, now: Date): void {
  const { memberId } = acceptInvitation(db, token, { name, email: emailOf(key), locale }, now);
  if (memberId !== undefined) db.transaction((tx) => confirmMember(tx, memberId, now));
}

function appointment(key: string, { joined, role }: Person): Moment[] {
  if (!role) return [];
  const grant = (stage: Stage, now: Date) => {
    const input = { memberId: memberAt(stage, key, now).id, role: role.name, reason: role.reason };
    grantRole(stage.db, memberAt(stage, FOUNDER, now), input, now);
  };
  return [{ daysAgo: joined - 7, happens: grant }];
}
