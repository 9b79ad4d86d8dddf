import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { openLimits } from '../../db/limits.ts';
import { letIn } from '../../src/features/auth/let-in.ts';
import { beginSecondFactor, pendingSecret, setUpSecondFactor } from '../../src/features/auth/set-up-second-factor.ts';
import { appCode, visitor } from './door.ts';
import { people, type Person } from './people.ts';
import { copyWorld, daysAgo, known } from './world.ts';

/** The named world as a site has it that is in use: whoever has a role has an app too. */
export async function settleSite(folder: string): Promise<void> {
  const db = openDatabase(copyWorld(folder));
  for (const person of Object.values<Person>(people)) {
    if (known(db, person.email).roles.length > 0) await giveApp(db, person);
  }
  closeDatabase(db);
}

async function giveApp(db: Database, { email }: Person): Promise<void> {
  const now = daysAgo(30);
  const limits = openLimits(':memory:');
  const entry = await letIn(db, visitor, known(db, email, now), now);
  beginSecondFactor(db, entry, now);
  await setUpSecondFactor({ db, limits }, entry, { code: appCode(pendingSecret(db, entry.member) ?? '', now) }, now);
  limits.close();
}
