import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import { invitationForm, inviteNeighbour, type NewInvitation } from '../members/invite.ts';
import type { Member } from '../members/member.ts';
import { networksById, requireRunning } from './find.ts';
import { canAskOrganisers } from './invite-organiser.ts';
import type { Network } from './network.ts';
import { organisedIds } from './organiser.ts';

/** The networks that a member may ask newcomers to run, by name: their own, and `other` where they may ask for it. */
export function networksToInviteTo(db: Database, member: Member, other: Network | undefined, now: Date): Network[] {
  const ids = [...organisedIds(db, member.id), ...(other ? [other.id] : [])];
  return [...networksById(db, ids).values()]
    .filter(({ id, endedAt }) => !endedAt && canAskOrganisers(db, member, id, now))
    .sort((one, two) => one.name.localeCompare(two.name, 'de'));
}

/** What an inviter fills in, with the city's districts and these networks to choose from. */
export function newcomerForm(districts: readonly { id: string }[], networks: readonly Pick<Network, 'id'>[]) {
  return invitationForm(districts).extend({
    /** The network that the person is asked to run with others; none: they come as a member alone. */
    networkId: z
      .string()
      .default('')
      .transform((id) => id || undefined)
      .pipe(z.enum(networks.map(({ id }) => String(id))).optional()),
  });
}
export type NewcomerInput = z.output<ReturnType<typeof newcomerForm>>;

/**
 * Invites somebody to the site, with the question that waits for them there: whether they will run the network. Throws
 * not_found for those who may not ask it, conflict where the network has ended, and what `inviteNeighbour` throws.
 */
export function inviteNewcomer(
  db: Database,
  member: Member,
  { networkId, ...input }: NewcomerInput,
  now: Date,
): NewInvitation {
  if (networkId === undefined) return inviteNeighbour(db, member, input, now);
  if (!canAskOrganisers(db, member, Number(networkId), now)) throw new AppError('not_found');
  requireRunning(db, Number(networkId));
  return inviteNeighbour(db, member, { ...input, leadsTo: { kind: 'network', id: networkId } }, now);
}
