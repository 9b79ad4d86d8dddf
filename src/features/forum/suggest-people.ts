import { and, asc, desc, gt, gte, like, lt, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { fold, spelledOneWay } from '../../lib/fold.ts';
import { areActive } from '../members/find.ts';
import { isActive, type Member } from '../members/member.ts';
import { nameToMean } from './name-to-mean.ts';

/** `value`: what stands after the @ so that only this person is meant; `about`: their organisation. */
export type Suggestion = { id: number; name: string; value: string; about?: string };

/** As many as one overlooks above a keyboard on a phone. */
const MOST = 6;
const LONGEST = 60;

/**
 * Among this many of the newest members other parts of names are looked through, which no index knows: all of most
 * networks, and in the largest one a few thousandths of a second.
 */
const LOOKED_THROUGH = 5_000;

/** Members whose name begins like this; where there are few, those too of whom another part of the name does. */
export function suggestPeople(db: Database, viewer: Member, query: string, now: Date): Suggestion[] {
  const keys = spellings(query.slice(0, LONGEST));
  if (!isActive(viewer) || keys.length === 0) return [];
  const first = keys.flatMap((key) => beginning(db, key, now));
  const all = first.length < MOST ? [...first, ...keys.flatMap((key) => within(db, key, now))] : first;
  const people = new Map(all.map((person) => [person.id, person]));
  return [...people.values()].slice(0, MOST).map((person) => suggestion(db, person));
}

/** As it may be in a name: "haeb" begins Häberle, and "häb" Haeberle. */
function spellings(query: string): string[] {
  const key = fold(query);
  const pairs = fold(query.normalize('NFC').replace(/[äöü]/gi, (umlaut) => `${fold(umlaut)}e`));
  return [...new Set([key, spelledOneWay(key), pairs])].filter(Boolean);
}

type Named = ReturnType<typeof beginning>[number];

function beginning(db: Database, key: string, now: Date) {
  const from = and(gte(members.nameKey, key), lt(members.nameKey, `${key}\u{10ffff}`));
  return named(db, from, now).orderBy(asc(members.nameKey), asc(members.id)).limit(MOST).all();
}

function within(db: Database, key: string, now: Date): Named[] {
  const part = key.replace(/[%_]/g, '');
  if (part === '') return [];
  const oldest = sql`(SELECT max(${members.id}) FROM ${members}) - ${LOOKED_THROUGH}`;
  const isPart = and(gt(members.id, oldest), like(members.nameKey, `% ${part}%`));
  const found = named(db, isPart, now).orderBy(desc(members.id)).limit(MOST).all();
  return found.toSorted((one, other) => ((one.nameKey ?? '') < (other.nameKey ?? '') ? -1 : 1));
}

function named(db: Database, condition: ReturnType<typeof and>, now: Date) {
  const { id, name, nameKey, organisation, organisationSeenBy } = members;
  return db
    .select({ id, name, nameKey, organisation, organisationSeenBy })
    .from(members)
    .where(and(condition, areActive(db, now)));
}

function suggestion(db: Database, person: Named): Suggestion {
  const { id, name, organisation, organisationSeenBy } = person;
  const about = organisation !== null && organisationSeenBy !== 'nobody' && { about: organisation };
  return { id, name: name ?? '', value: nameToMean(db, person), ...about };
}
