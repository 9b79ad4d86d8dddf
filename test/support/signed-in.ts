import type { BrowserContext } from 'playwright-core';
import { inject } from 'vitest';
import type { Database } from '../../db/database.ts';
import { letIn, letInAgain } from '../../src/features/auth/let-in.ts';
import type { Member } from '../../src/features/members/member.ts';
import type { Visit } from './browser.ts';
import { visitor } from './door.ts';
import type { PersonName } from './people.ts';
import { onSite, siteStore } from './site-store.ts';

/** Somebody of the named world by their name, or whoever a test has made. */
export type Someone = PersonName | Member;

/** Gives a browser a session of its own, as if the member had just signed in, with their app where they have one. */
export async function signedIn(context: BrowserContext, who: Someone): Promise<void> {
  await context.addCookies([await sessionCookie(who)]);
}

/** The same for the first visit of a browser: `browser.open('/me', await as('ruth'))`. `db`: of another site's store. */
export async function as(who: Someone, db?: Database): Promise<Visit> {
  return { storageState: { cookies: [await sessionCookie(who, db)], origins: [] } };
}

/** The same for requests without a browser. */
export async function cookieOf(who: Someone, db?: Database): Promise<string> {
  const { name, value } = await sessionCookie(who, db);
  return `${name}=${value}`;
}

async function sessionCookie(who: Someone, db = siteStore()) {
  const { hostname: domain } = new URL(inject('siteUrl'));
  const attributes = { domain, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  return { name: 'session', value: await begin(db, typeof who === 'string' ? onSite(who) : who), ...attributes };
}

/** The token of a new session. */
async function begin(db: Database, member: Member): Promise<string> {
  const now = new Date();
  const entry = await letIn(db, visitor, member, now);
  // Whoever reviews is taken to have an app, so that tests may appoint whom they like.
  if (entry.missing === undefined || (entry.missing === 'set_up' && !member.reviewer)) return entry.token;
  return (await letInAgain(db, entry, { secondFactorAt: now }, now)).token;
}
