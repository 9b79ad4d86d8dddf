import { eq, sql } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { sessions } from '../../../db/schema/auth.ts';
import { hashToken, newToken } from '../../lib/ids.ts';
import { memberById } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { endOf, isNewlySeen, type Powers } from './session-life.ts';

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
  const session = sessionRow(db).get({ id: hashToken(token) });
  const member = session && memberById(db, session.memberId, now);
  if (!session) return undefined;
  const { session: valid } = await luciaOf(storeOf(db, { session, member }, now)).validateSession(session.id);
  return valid && member ? { member, session } : undefined;
}

const sessionRow = prepared((db) =>
  db
    .select()
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
);

/** The roles and the office that a session is made for. With others it has to be exchanged. */
export function rolesText({ roles, reviewer }: Powers): string {
  return [...roles, ...(reviewer ? ['reviewer'] : [])].join(' ');
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

/** A session as it stands in the store, and whose it is. */
type Found = { session: Session; member: Member | undefined };

/**
 * The table as Lucia sees it, with one session. Lucia reads the clock by itself, so it is shown times as far away as
 * they are from `now`.
 */
function storeOf(db: Database, found: Found, now: Date): Adapter {
  return {
    ...noStore,
    getSessionAndUser: () => Promise.resolve(shownToLucia(found, now)),
    updateSessionExpiration: () => {
      renew(db, found, now);
      return Promise.resolve();
    },
    deleteSession: (id) => {
      db.delete(sessions).where(eq(sessions.id, id)).run();
      return Promise.resolve();
    },
  };
}

function shownToLucia({ session, member }: Found, now: Date): Awaited<ReturnType<Adapter['getSessionAndUser']>> {
  const { id, memberId } = session;
  const userId = String(memberId);
  const expiresAt = new Date(endFor(session, member, now) + Date.now() - now.getTime());
  const user = member && isActive(member) ? { id: userId, attributes: {} } : null;
  return [{ id, userId, expiresAt, attributes: {} }, user];
}

/** Whoever got a role since has less time, and signs in again where that is over. */
function endFor({ createdAt, expiresAt }: Session, member: Member | undefined, now: Date): number {
  return Math.min(expiresAt.getTime(), member ? endOf(createdAt, member, now).getTime() : Infinity);
}

/** Also for what the session is used for next. */
function renew(db: Database, { session, member }: Found, now: Date): void {
  if (!member || !isNewlySeen(session.seenAt, now)) return;
  Object.assign(session, { seenAt: now, expiresAt: endOf(session.createdAt, member, now) });
  const { id, seenAt, expiresAt } = session;
  db.update(sessions).set({ seenAt, expiresAt }).where(eq(sessions.id, id)).run();
}
