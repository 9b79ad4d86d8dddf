import { z } from 'zod';
import type { networks } from '../../../db/schema/networks.ts';
import { LOCALES } from '../../lib/paths.ts';
import { nameLine, proseField } from '../../lib/text.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';
import { AUDIENCES } from './parts/part.ts';

/** A line of a list on a phone, and of a table. */
export const MAX_NETWORK_NAME = 80;
/** A few sentences: the page of a network begins with them. */
export const MAX_PURPOSE = 600;
/** A network that works in more districts than these works in the whole city: it names its home. */
const MAX_DISTRICTS = 6;

/** A network with its districts, the home first. */
export type Network = typeof networks.$inferSelect & { districts: string[] };

/** What is said of a network, with the city's districts to choose from. */
export function networkForm(districts: readonly { id: string }[]) {
  const district = z.enum(districts.map(({ id }) => id));
  return z.object({
    name: nameLine(MAX_NETWORK_NAME),
    purpose: proseField(MAX_PURPOSE),
    /** The language that name and purpose are written in. */
    lang: z.enum(LOCALES),
    /** Where it is at home. */
    home: district,
    /** Where it works besides. */
    districts: z
      .array(district)
      .max(MAX_DISTRICTS)
      .default(() => []),
    /** Who reads the purpose; name and districts are for everyone. Absent: as it was. */
    seenBy: z.enum(AUDIENCES).optional(),
  });
}

/** The same of a network that there is: `version` is that of its purpose from which the form was made. */
export function changeForm(districts: readonly { id: string }[]) {
  return networkForm(districts).extend({ version: z.coerce.number().int().min(0) });
}
export type NetworkInput = z.output<ReturnType<typeof networkForm>>;
export type NetworkChange = z.output<ReturnType<typeof changeForm>>;

/** Networks are founded by those who look after the site: a foundation will read of them. */
export function canFoundNetwork(member: Member): boolean {
  return hasRole(member, 'moderator', 'admin');
}

/** Whoever runs a network changes it and acts for it; those who look after the site may help out. */
export function canRun(member: Member | undefined, organiserIds: readonly number[]): boolean {
  if (!member || !isActive(member)) return false;
  return organiserIds.includes(member.id) || hasRole(member, 'moderator', 'admin');
}
