import { eq } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Database, Transaction } from '../../../db/database.ts';
import { sessions } from '../../../db/schema/auth.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { endOf, isNewlySeen } from './session-life.ts';

export type Session = typeof sessions.$inferSelect;

/** A session that is not in the store yet, and the token that only the cookie will hold. */
export type NewSession = { token: string; session: Session };

/** Somebody in their session: what verbs take that need to know how sure we are that it is them. */
export type SignedIn = { member: Member; session: Session };

/**
 * Makes a session; `keepSession` writes it in the transaction of what let the member in. One that takes the place of
 * another, `from`, begins when that began: another id is no proof of who one is.
 */
export async function newSession(member: Member, device: string, now: Date, from?: Session): Promise<NewSession> {
  const token = newToken();
  const made: Session[] = [];
  const setSession: Adapter['setSession'] = ({ id }) => {
    const createdAt = from?.createdAt ?? now;
    const times = { createdAt, seenAt: now, expiresAt: endOf(createdAt, member, now) };
    const proofs = { secondFactorAt: from?.secondFactorAt ?? null, confirmedAt: from?.confirmedAt ?? now };
    made.push({ id, memberId: member.id, device, roles: rolesText(member), ...times, ...proofs });
    return Promise.resolve();
  };
  await luciaOf({ ...noStore, setSession }).createSession(String(member.id), {}, { sessionId: hashToken(token) });
  const [session] = made;
  if (!session) throw new Error('Lucia made no session');
  return { token, session };
}

export function keepSession(tx: Transaction, { session }: NewSession): void {
  tx.insert(sessions).values(session).run();
}

/**
 * The member behind the token of a cookie. Nobody where the session has ended, or where the member is erased or
 * suspended: then it ends at once.
 */
export async function findSession(db: Database, token: string, now: Date): Promise<SignedIn | undefined> {
  const { session: valid } = await luciaOf(storeOf(db, now)).validateSession(hashToken(token));
  const session = valid && rowOf(db, valid.id);
  const member = session && memberById(db, session.memberId, now);
  return session && member ? { member, session } : undefined;
}

/** The roles that a session is made for. With others it has to be exchanged. */
export function rolesText({ roles }: Pick<Member, 'roles'>): string {
  return roles.join(' ');
}

/**
 * Lucia renews a session in the last half of its time. With a time of twice the longest that is at every visit, and
 * the store decides what a renewal is.
 */
function luciaOf(adapter: Adapter): Lucia {
  return new Lucia(adapter, { sessionExpiresIn: new TimeSpan(800, 'd') });
}

const noStore: Adapter = {
  getSessionAndUser: () => Promise.resolve([null, null]),
  getUserSessions: () => Promise.resolve([]),
  setSession: () => Promise.resolve(),
  updateSessionExpiration: () => Promise.resolve(),
  deleteSession: () => Promise.resolve(),
  deleteUserSessions: () => Promise.resolve(),
  deleteExpiredSessions: () => Promise.resolve(),
};

/** The table as Lucia sees it. Lucia reads the clock by itself, so it is shown times as far away as they are from `now`. */
function storeOf(db: Database, now: Date): Adapter {
  const shift = Date.now() - now.getTime();
  const find = (id: string): Awaited<ReturnType<Adapter['getSessionAndUser']>> => {
    const row = rowOf(db, id);
    const member = row && memberById(db, row.memberId, now);
    if (!row) return [null, null];
    const session = {
      id,
      userId: String(row.memberId),
      expiresAt: new Date(endFor(row, member, now) + shift),
      attributes: {},
    };
    return [session, member && isActive(member) ? { id: session.userId, attributes: {} } : null];
  };
  return {
    ...noStore,
    getSessionAndUser: (id) => Promise.resolve(find(id)),
    updateSessionExpiration: (id) => {
      renew(db, id, now);
      return Promise.resolve();
    },
    deleteSession: (id) => {
      db.delete(sessions).where(eq(sessions.id, id)).run();
      return Promise.resolve();
    },
  };
}

/** Whoever got a role since has less time, and signs in again where that is over. */
function endFor({ createdAt, expiresAt }: Session, member: Member | undefined, now: Date): number {
  return Math.min(expiresAt.getTime(), member ? endOf(createdAt, member, now).getTime() : Infinity);
}

function renew(db: Database, id: string, now: Date): void {
  const row = rowOf(db, id);
  const member = row && memberById(db, row.memberId, now);
  if (!member || !isNewlySeen(row.seenAt, now)) return;
  const expiresAt = endOf(row.createdAt, member, now);
  db.update(sessions).set({ seenAt: now, expiresAt }).where(eq(sessions.id, id)).run();
}

function rowOf(db: Database, id: string): Session | undefined {
  return db.select().from(sessions).where(eq(sessions.id, id)).get();
}
