import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase, type Database } from '../../db/database.ts';
import { boardForm } from '../../src/features/forum/board.ts';
import { changeBoard, ensureBoards } from '../../src/features/forum/keep-boards.ts';
import { memberByEmail } from '../../src/features/members/find.ts';
import { foundSite, prepareSetup } from '../../src/features/members/found.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { acceptInvitation, confirmMember } from '../../src/features/members/join.ts';
import type { Member } from '../../src/features/members/member.ts';
import { changeProfile, profileForm } from '../../src/features/members/profile.ts';
import { grantRole } from '../../src/features/members/role.ts';
import { readCity } from '../../src/features/places/city.ts';
import { messages } from '../../src/i18n/messages.ts';
import { people, type Person, type PersonName } from './people.ts';

/** The moment at which every test of the named world takes place: a Sunday before a quarterly meeting. */
export const NOW = new Date('2026-11-22T10:00:00Z');

export const { districts } = readCity('content', 'stuttgart');

const DAY = 86_400_000;

/** The moment some days before (or, if negative, after) now. */
export function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * DAY);
}

/** The named world: a store of its own in a folder of its own, made by the verbs of the features. */
export type World = {
  db: Database;
  /** The folder of the store. */
  folder: string;
  /** Somebody as they are now: asked anew each time. */
  member: (name: PersonName) => Member;
  close: () => void;
};

/** A fresh world. Whoever opens one closes it. */
export function openWorld(): World {
  const folder = newFolder();
  const db = openDatabase(copyWorld(folder));
  const close = () => {
    closeDatabase(db);
    rmSync(folder, { recursive: true });
  };
  return { db, folder, member: (name) => known(db, people[name].email), close };
}

/** Puts the store of the named world into a data folder, under the name that the server knows it by. */
export function copyWorld(folder: string): string {
  const path = join(folder, 'staffelholz.db');
  copyFileSync((original ??= buildWorld()), path);
  return path;
}

/** The account with this address. */
export function known(db: Database, email: string, now = NOW): Member {
  const member = memberByEmail(db, email, now);
  if (!member) throw new Error(`Nobody has the address ${email}.`);
  return member;
}

/** Lets somebody in: invited, joined and confirmed. */
export function letIn(db: Database, { name, email, locale = 'de' }: Person, inviter: Member, now: Date): Member {
  const { token } = inviteNeighbour(db, inviter, { locale }, now);
  const { memberId } = acceptInvitation(db, token, { name, email, locale }, now);
  if (memberId !== undefined) db.transaction((tx) => confirmMember(tx, memberId, now));
  return known(db, email, now);
}

let original: string | undefined;

/** Made once in each process and copied for every test: a store that is written safely is written slowly. */
function buildWorld(): string {
  const folder = newFolder();
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'world.db');
  const db = openDatabase(path);
  for (const person of Object.values<Person>(people)) settle(db, person);
  for (const person of Object.values<Person>(people)) appoint(db, person);
  openBoards(db);
  closeDatabase(db);
  return path;
}

function settle(db: Database, person: Person): void {
  const { name, email, invitedBy, joined, role: _, locale = 'de', ...profile } = person;
  const now = daysAgo(joined);
  if (invitedBy === undefined) found(db, { name, email, locale }, now);
  else letIn(db, person, known(db, people[invitedBy as PersonName].email, now), now);
  changeProfile(db, known(db, email, now), profileForm(districts).parse({ name, locale, ...profile }), now);
}

function found(db: Database, input: Parameters<typeof foundSite>[2], now: Date): void {
  const token = prepareSetup(db, now) ?? '';
  db.transaction((tx) => confirmMember(tx, foundSite(tx, token, input, now), now));
}

function appoint(db: Database, { email, joined, role }: Person): void {
  if (role === undefined) return;
  const { id: memberId } = known(db, email);
  const reason = 'Gewählt beim Treffen.';
  grantRole(db, known(db, people.hanna.email), { memberId, role, reason }, daysAgo(joined - 1));
}

/** The boards that every site has at first; strangers read one of them. */
function openBoards(db: Database): void {
  const { first } = messages('de').forum.boards;
  ensureBoards(db, first, daysAgo(380));
  const shared = boardForm.parse({ ...first[2], seenBy: 'public' });
  changeBoard(db, known(db, people.hanna.email), 'fachthemen', shared, daysAgo(380));
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'staffelholz-world-'));
}
