import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { memberFields, members } from '../../../db/schema/members.ts';
import { AppError } from '../../lib/errors.ts';
import { helpTopics } from '../../lib/help-topics.ts';
import { languages } from '../../lib/languages.ts';
import { sectors } from '../../lib/sectors.ts';
import { optionalLine, optionalProse } from '../../lib/text.ts';
import { codeOf } from '../../lib/vocabulary.ts';
import { AUDIENCES, EMAIL_AUDIENCES, NAME_AUDIENCES } from './audience.ts';
import { refuseBorrowedName } from './borrowed-name.ts';
import { giveUpName } from './former-name.ts';
import { listingOf } from './listing.ts';
import { isActive, type Member } from './member.ts';
import { districtField, localeField, nameField } from './profile-fields.ts';

/** The official name of a body, with its addition; what is longer breaks lists. */
export const MAX_ORGANISATION = 120;
/** A paragraph: what one can help with, read by somebody who looks for it. */
export const MAX_HELP = 800;
/** Whoever helps with everything is found for nothing. */
export const MAX_FIELDS = 5;
/** More than most people speak. */
export const MAX_LANGUAGES = 8;

const seenBy = z.enum(AUDIENCES).default('members');

/** What members say of themselves, and who sees it. */
export function profileForm(districts: readonly { id: string }[]) {
  return z.object({
    name: nameField,
    locale: localeField,
    district: districtField(districts),
    organisation: optionalLine(MAX_ORGANISATION),
    sector: codeOf(sectors).optional(),
    /** What the member can help with, in their own words. */
    help: optionalProse(MAX_HELP),
    /** The same as fields of action. */
    fields: z.array(codeOf(helpTopics)).max(MAX_FIELDS).default([]),
    languages: z.array(codeOf(languages)).max(MAX_LANGUAGES).default([]),
    nameSeenBy: z.enum(NAME_AUDIENCES).default('members'),
    emailSeenBy: z.enum(EMAIL_AUDIENCES).default('nobody'),
    districtSeenBy: seenBy,
    organisationSeenBy: seenBy,
    sectorSeenBy: seenBy,
    /** Help and fields of action. */
    helpSeenBy: seenBy,
    languagesSeenBy: seenBy,
    pictureSeenBy: seenBy,
  });
}

export type ProfileInput = z.infer<ReturnType<typeof profileForm>>;

/** A member's own profile as its form shows it. */
export type Profile = Omit<ProfileInput, 'sector' | 'fields' | 'languages'> & {
  sector?: string;
  fields: string[];
  languages: string[];
};

/** Everyone changes their own profile and nobody else's. */
export function canChangeProfile(member: Member, other: Pick<Member, 'id'>): boolean {
  return isActive(member) && member.id === other.id;
}

/**
 * Writes the member's own profile, whole: what is left out is gone. Throws forbidden, and what `refuseBorrowedName`
 * throws for a new name.
 */
export function changeProfile(db: Database, member: Member, input: ProfileInput, now: Date): void {
  if (!canChangeProfile(member, member)) throw new AppError('forbidden');
  const { fields: codes, ...profile } = input;
  const { district = null, organisation = null, sector = null, help = null } = profile;
  const spoken = [...new Set(profile.languages)];
  db.transaction((tx) => {
    if (profile.name !== member.name) rename(tx, member, profile.name, now);
    tx.update(members)
      .set({ ...profile, district, organisation, sector, help, languages: spoken, ...listed(input) })
      .where(eq(members.id, member.id))
      .run();
    tx.delete(memberFields).where(eq(memberFields.memberId, member.id)).run();
    const rows = [...new Set(codes)].map((field) => ({ memberId: member.id, field }));
    if (rows.length > 0) tx.insert(memberFields).values(rows).run();
  });
}

/** The member's own profile, to be changed. */
export function profileOf(db: Database, member: Member): Profile {
  const row = db.select().from(members).where(eq(members.id, member.id)).get();
  if (!row?.name || !row.locale) throw new AppError('not_found');
  const codes = db.select().from(memberFields).where(eq(memberFields.memberId, member.id)).all();
  const { name, locale, district, organisation, sector, help, languages } = row;
  return {
    ...{ name, locale, languages: languages ?? [], fields: codes.map(({ field }) => field) },
    ...{ district: district ?? undefined, organisation: organisation ?? undefined, help: help ?? undefined },
    ...(sector !== null && { sector }),
    ...audiencesOf(row),
  } as Profile;
}

/** True where others would not find out from the profile what the member can help them with, or where. */
export function isProfileShort({ district, help, fields: codes }: Profile): boolean {
  return district === undefined || (help === undefined && codes.length === 0);
}

function rename(tx: Transaction, { id, name: former }: Member, name: string, now: Date): void {
  refuseBorrowedName(tx, name, id);
  giveUpName(tx, id, former, now);
}

function listed({ name, organisation, organisationSeenBy, help, helpSeenBy }: ProfileInput) {
  const seen = [organisationSeenBy !== 'nobody' && organisation, helpSeenBy !== 'nobody' && help];
  return listingOf(
    name,
    seen.map((text) => text || undefined),
  );
}

function audiencesOf(row: typeof members.$inferSelect) {
  const { nameSeenBy, emailSeenBy, districtSeenBy, organisationSeenBy } = row;
  const { sectorSeenBy, helpSeenBy, languagesSeenBy, pictureSeenBy } = row;
  return {
    ...{ nameSeenBy, emailSeenBy, districtSeenBy, organisationSeenBy },
    ...{ sectorSeenBy, helpSeenBy, languagesSeenBy, pictureSeenBy },
  };
}
