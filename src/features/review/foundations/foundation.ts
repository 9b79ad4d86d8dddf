import { z } from 'zod';
import type { foundations } from '../../../../db/schema/foundations.ts';
import { LOCALES } from '../../../lib/paths.ts';
import { nameLine, optionalLine, proseField } from '../../../lib/text.ts';
import { hasRole, type Member } from '../../members/member.ts';
import { idField } from '../../members/profile-fields.ts';
import { MAX_NETWORK_NAME, MAX_PURPOSE } from '../../networks/network.ts';

/** As long as a network says who it is, and what for. */
export const MAX_NAME = MAX_NETWORK_NAME;
export const MAX_ABOUT = MAX_PURPOSE;
/** Longer than any register's. */
export const MAX_ORG_ID = 80;
/** An identifier by org-id.guide: the code of a register, and the number there. */
const ORG_ID = /^[A-Z]{2,3}-[A-Z0-9]{1,12}-[\w./:-]{1,60}$/;

export type Foundation = typeof foundations.$inferSelect;

/** What an admin fills in; the lead whom it asks does the rest. */
export const foundationForm = z.object({
  name: nameLine(MAX_NAME),
  about: proseField(MAX_ABOUT),
  /** The language of both, and of the first criteria. */
  lang: z.enum(LOCALES),
  /** Its number in a public register, for published data. */
  orgId: optionalLine(MAX_ORG_ID).refine((id) => id === undefined || ORG_ID.test(id), 'not_right'),
  /** Who is asked to lead its reviews; absent: somebody is asked afterwards, a member or not yet. */
  leadId: idField.optional(),
});
export type FoundationInput = z.output<typeof foundationForm>;

/** Foundations are let in by those who administer the site, and by nobody else. */
export function canOpenFoundation(member: Member): boolean {
  return hasRole(member, 'admin');
}
