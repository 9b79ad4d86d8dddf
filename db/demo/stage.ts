import { memberByEmail } from '../../src/features/members/find.ts';
import type { Member } from '../../src/features/members/member.ts';
import { cityOf, type City } from '../../src/features/places/city.ts';
import type { Settings } from '../../src/settings.ts';
import type { Database } from '../database.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';
import { emailOf } from './person.ts';

/** Where the demo world happens. */
export type Stage = {
  db: Database;
  districts: City['districts'];
  mailbox: Mailbox;
  /** As calendars and letters name it. */
  site: { siteName: string; siteUrl: string; contactEmail: string; city: string };
};

/** Something that happened some days before now. What happens calls verbs, as pages do. */
export type Moment = { daysAgo: number; happens: (stage: Stage, now: Date) => void };

export function openStage(db: Database, settings: Settings): Stage {
  const { districts } = cityOf(settings.city);
  const { siteName, siteUrl, contactEmail, city } = settings;
  return { db, districts, mailbox: openMailbox(settings), site: { siteName, siteUrl, contactEmail, city } };
}

/** Somebody of the demo as they are at a moment. */
export function memberAt({ db }: Stage, key: string, now: Date): Member {
  const member = memberByEmail(db, emailOf(key), now);
  if (!member) throw new Error(`Nobody has the mailbox ${key} yet.`);
  return member;
}

/** A district of the demo, as far as the site's city has it: the people also live elsewhere. */
export function districtOf({ districts }: Stage, id: string | undefined): string | undefined {
  return districts.some((district) => district.id === id) ? id : undefined;
}
