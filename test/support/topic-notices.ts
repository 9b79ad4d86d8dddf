import { and, eq, isNull } from 'drizzle-orm';
import { notices } from '../../db/schema/notices.ts';
import type { Member } from '../../src/features/members/member.ts';
import { siteStore } from './site-store.ts';

/** How many notices of topics a member has not seen: other tests hold meetings beside, of which everybody hears. */
export function unreadOfTopics({ id }: Member): number {
  const ofTopics = and(eq(notices.memberId, id), eq(notices.groupKind, 'topic'), isNull(notices.readAt));
  return siteStore().select().from(notices).where(ofTopics).all().length;
}
