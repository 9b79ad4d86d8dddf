import { AppError } from '../../../lib/errors.ts';
import { isActive, type Member } from '../../members/member.ts';
import type { Audience } from './part.ts';

/** Somebody before the page of a network. */
export type Viewer = {
  member: Member | undefined;
  /** True for its organisers. */
  runs: boolean;
  /** True for those who review networks for a foundation. */
  reviews: boolean;
};

/** Not visible is not there; a network's own parts are there for its organisers, whoever else sees them. */
export function seesPart({ member, runs, reviews }: Viewer, seenBy: Audience): boolean {
  if (seenBy === 'public' || runs) return true;
  if (!member || !isActive(member)) return false;
  return seenBy === 'members' || reviews;
}

/** True for those from whom a network hides nothing: what they do not see is not there. */
export function seesAllParts(viewer: Viewer): boolean {
  return seesPart(viewer, 'reviewers');
}

/** A network speaks for itself: its organisers alone write its page. */
export function canEditParts(member: Member | undefined, organiserIds: readonly number[]): boolean {
  return member !== undefined && isActive(member) && organiserIds.includes(member.id);
}

/** Throws forbidden: that there is such a network is no secret. */
export function onlyOrganisers(member: Member, organiserIds: readonly number[]): void {
  if (!canEditParts(member, organiserIds)) throw new AppError('forbidden');
}
