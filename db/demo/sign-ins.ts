import { randomInt } from 'node:crypto';
import { setPassword } from '../../src/features/auth/change-password.ts';
import { letIn, type Entry } from '../../src/features/auth/let-in.ts';
import { beginSecondFactor, pendingSecret, setUpSecondFactor } from '../../src/features/auth/set-up-second-factor.ts';
import { codeAt } from '../../src/features/auth/totp.ts';
import type { Role } from '../../src/features/members/member.ts';
import { openLimits } from '../limits.ts';
import { emailOf } from './person.ts';
import { memberAt, type Stage } from './stage.ts';

/** A way to sign in without mail. `app` is there for those whose role asks for a second factor. */
export type SignIn = {
  role: Role | 'member' | 'lead' | 'reviewer';
  email: string;
  password: string;
  app?: { secret: string; recoveryCodes: string[] };
};

/** One for each role, one in English, and two of a foundation: who leads its reviews, and who reviews. */
const ONES: Record<string, SignIn['role']> = {
  'katrin.maier': 'admin',
  'emre.yildiz': 'moderator',
  'tomasz.wojcik': 'editor',
  'ruth.kessler': 'member',
  'samira.haddad': 'member',
  'henrike.sommer': 'lead',
  'aylin.kaya': 'reviewer',
};

const visitor = { address: 'demo', device: 'Firefox, Windows' };

/** Gives those who stand for the others a password of this start, and an app where their role asks for one. */
export function makeSignIns(stage: Stage, now: Date): Promise<SignIn[]> {
  const password = newPassword();
  // All at once: a password takes its time, but not that of the others.
  return Promise.all(Object.entries(ONES).map(([key, role]) => makeSignIn(stage, key, role, password, now)));
}

async function makeSignIn(
  stage: Stage,
  key: string,
  role: SignIn['role'],
  password: string,
  now: Date,
): Promise<SignIn> {
  const entry = await letIn(stage.db, visitor, memberAt(stage, key, now), now);
  const after = await setPassword(stage.db, entry, { password }, now);
  const signIn = { role, email: emailOf(key), password };
  return after.missing ? { ...signIn, app: await setUpApp(stage, after, now) } : signIn;
}

async function setUpApp({ db }: Stage, entry: Entry, now: Date): Promise<NonNullable<SignIn['app']>> {
  const limits = openLimits(':memory:');
  beginSecondFactor(db, entry, now);
  const secret = pendingSecret(db, entry.member) ?? '';
  const { recoveryCodes } = await setUpSecondFactor({ db, limits }, entry, { code: codeAt(secret, now) }, now);
  limits.close();
  return { secret, recoveryCodes };
}

/** Sixteen letters that are easy to type. Another one at every start: there is no default password anywhere. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
