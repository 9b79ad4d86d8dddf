import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { people, type PersonName } from './people.ts';
import { known, letIn } from './world.ts';
import type { Member } from '../../src/features/members/member.ts';

let opened: Database | undefined;
let youngest: Member | undefined;
let count = 0;

afterAll(() => {
  if (opened) closeDatabase(opened);
  opened = undefined;
});

/** The store of the running site, to look into and to prepare: the server works on it at the same time. */
export function siteStore(): Database {
  return (opened ??= openDatabase(join(inject('siteFolder'), 'staffelholz.db')));
}

/** Somebody of the named world, as they are on the site now. */
export function onSite(name: PersonName): Member {
  return known(siteStore(), people[name].email, new Date());
}

/** Who invites the first newcomer of a file of tests: in turn, for each may invite only so many. */
const HOSTS = ['ruth', 'samira', 'joerg', 'tomasz', 'emre', 'hanna'] as const;

/**
 * Somebody new, for tests that change who they use: invited, joined and confirmed just now. Each is invited by the one
 * before, so that nobody comes to the end of their invitations.
 */
export function newcomer(name = 'Nele Neumann'): Member {
  const email = `newcomer-${String(process.pid)}-${String((count += 1))}-${String(Date.now())}@example.org`;
  youngest = letIn(
    siteStore(),
    { name, email, joined: 0 },
    youngest ?? onSite(HOSTS[process.pid % HOSTS.length] ?? 'ruth'),
    new Date(),
  );
  return youngest;
}
