import { asc } from 'drizzle-orm';
import { TOTP, Secret } from 'otpauth';
import { onTestFinished } from 'vitest';
import { openLimits } from '../../db/limits.ts';
import { mails } from '../../db/schema/mail.ts';
import type { Database } from '../../db/database.ts';
import type { Door, Visitor } from '../../src/features/auth/door.ts';
import { letIn, type Entry } from '../../src/features/auth/let-in.ts';
import { beginSecondFactor, pendingSecret, setUpSecondFactor } from '../../src/features/auth/set-up-second-factor.ts';
import type { Block } from '../../src/features/mail/letter.ts';
import type { PersonName } from './people.ts';
import { NOW, openWorld, type World } from './world.ts';

const MINUTE = 60_000;

/** Somebody on an old phone, at an address of their own. */
export const visitor: Visitor = { address: '203.0.113.9', device: 'Firefox, Android' };

/** The moment some minutes after now. */
export function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * MINUTE);
}

/** The door to the named world, with fresh limits, until the test has finished. */
export function openDoor(): Door & { world: World } {
  const world = openWorld();
  const limits = openLimits(':memory:');
  onTestFinished(() => {
    limits.close();
    world.close();
  });
  return { db: world.db, limits, world };
}

/** Somebody who has just signed in. */
export function signedIn({ world }: { world: World }, name: PersonName, now = NOW): Promise<Entry> {
  return letIn(world.db, visitor, world.member(name), now, () => undefined);
}

/** The same with an app of their own, and their recovery codes. */
export async function withApp(door: Door & { world: World }, name: PersonName, now = NOW) {
  const entry = await signedIn(door, name, now);
  beginSecondFactor(door.db, entry, now);
  const secret = pendingSecret(door.db, entry.member) ?? '';
  const done = await setUpSecondFactor(door, entry, { code: appCode(secret, now) }, now);
  return { ...done, secret };
}

/** What the member's app shows at a moment. */
export function appCode(secret: string, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
}

/** The six digits in the newest letter of a kind. */
export function codeIn(db: Database, kind: string): string {
  const letters = db.select().from(mails).orderBy(asc(mails.id)).all();
  const blocks = (letters.filter((letter) => letter.kind === kind).at(-1)?.blocks ?? []) as Block[];
  const code = blocks.find((block) => 'code' in block)?.code;
  if (!code) throw new Error(`No letter "${kind}" with a code.`);
  return code;
}
