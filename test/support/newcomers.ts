import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openLimits } from '../../db/limits.ts';
import { letIn } from '../../src/features/auth/let-in.ts';
import { beginSecondFactor, pendingSecret, setUpSecondFactor } from '../../src/features/auth/set-up-second-factor.ts';
import { memberById } from '../../src/features/members/find.ts';
import type { Member, Role } from '../../src/features/members/member.ts';
import { grantRole } from '../../src/features/members/role.ts';
import { appCode, visitor } from './door.ts';
import { newcomer, onSite, siteStore } from './site-store.ts';

/** Somebody new with a role, and the app that it asks for: for tests that change who they use. */
export async function newcomerAs(role: Role): Promise<Member> {
  const { id } = newcomer(nameInOffice());
  const db = siteStore();
  const now = new Date();
  grantRole(db, onSite('hanna'), { memberId: id, role, reason: 'Für eine Prüfung der Rechte.' }, now);
  return withApp(memberById(db, id, now) ?? newcomer());
}

/** The same person with an app, as a role or an office asks for it. */
export async function withApp(member: Member): Promise<Member> {
  const now = new Date();
  await giveApp(member, now);
  return memberById(siteStore(), member.id, now) ?? member;
}

/** Nobody else may be called like somebody with a role. */
export function nameInOffice(): string {
  return `Ada ${randomUUID().replace(/[^a-f]/g, '')}`;
}

async function giveApp(member: Member, now: Date): Promise<void> {
  const door = { db: siteStore(), limits: openLimits(join(inject('siteFolder'), 'limits.db')) };
  const entry = await letIn(door.db, visitor, member, now);
  beginSecondFactor(door.db, entry, now);
  await setUpSecondFactor(door, entry, { code: appCode(pendingSecret(door.db, member) ?? '', now) }, now);
  door.limits.close();
}
