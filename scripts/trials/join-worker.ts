/** Lets people join until it is killed. Says the address of each once they were told that they are in. */
import { openDatabase } from '../../db/database.ts';
import { openLimits } from '../../db/limits.ts';
import { join } from '../../src/features/auth/join.ts';
import { founderOf } from '../../src/features/members/found.ts';
import { makeInvitation } from '../../src/features/members/invite.ts';

/** No two workers let the same person in: a killed one may not have said its last. */
const [worker = 0] = process.argv.slice(2).map(Number);
const db = openDatabase(`${process.env.DATA_DIR ?? ''}/staffelholz.db`);
const door = { db, limits: openLimits(':memory:') };
const founder = founderOf(db, new Date());
const wording = { invitedBy: founder?.id ?? 0, email: undefined, note: undefined, leadsTo: undefined } as const;

for (let number = 0; ; number++) {
  const now = new Date();
  const email = `guest-${String(worker)}-${String(number)}@example.org`;
  const { token } = db.transaction((tx) => makeInvitation(tx, { ...wording, locale: 'de' }, now));
  const visitor = { address: `guest ${String(number)}`, device: '' };
  join(door, visitor, token, { name: 'Gitte Gast', email, locale: 'de', district: undefined }, now);
  process.stdout.write(`${email}\n`);
}
