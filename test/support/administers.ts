import { memberRoles } from '../../db/schema/members.ts';
import type { PersonName } from './people.ts';
import { NOW, type World } from './world.ts';

/** Somebody administers the site whatever office they hold, as it may stand in a store that is older than the rule. */
export function administers({ db, member }: World, name: PersonName): void {
  const grant = { memberId: member(name).id, role: 'admin' as const, grantedBy: member('hanna').id, grantedAt: NOW };
  db.insert(memberRoles).values(grant).run();
}
