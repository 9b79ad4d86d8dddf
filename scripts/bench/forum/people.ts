import type { Database } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { letIn } from '../../../src/features/auth/let-in.ts';
import { memberById } from '../../../src/features/members/find.ts';
import { listingOf } from '../../../src/features/members/listing.ts';

const FIRST = 'Anna Bilal Clara Deniz Elif Frank Gül Hilde Ivo Jana Karl Lena Mara Nuri Olga Paul Rita Sami Tina Uwe';
const LAST = 'Albrecht Bauer Celik Demir Ernst Fuchs Graf Huber Ivanov Jung';

/** A network of many districts. */
export const PEOPLE = 200;

/** Puts members into an empty store, who have been there for long. Answers with their numbers. */
export function settle(db: Database, joinedAt: Date): number[] {
  const names = LAST.split(' ').flatMap((last) => FIRST.split(' ').map((first) => `${first} ${last}`));
  const rows = names.slice(0, PEOPLE).map((name, index) => ({
    ...{ name, email: `mitglied-${index}@example.org`, locale: 'de' as const, ...listingOf(name) },
    ...{ district: 'mitte', organisation: 'Nachbarschaftshaus', joinedAt, confirmedAt: joinedAt },
  }));
  return db
    .insert(members)
    .values(rows)
    .returning({ id: members.id })
    .all()
    .map(({ id }) => id);
}

/** Signs in each of them. Answers with what their browsers send. */
export async function signIn(db: Database, ids: number[], now: Date): Promise<string[]> {
  const cookies: string[] = [];
  for (const id of ids) {
    const member = memberById(db, id, now);
    if (!member) throw new Error(`Nobody has the number ${String(id)}.`);
    const { token } = await letIn(db, { address: '127.0.0.1', device: '' }, member, now);
    cookies.push(`session=${token}`);
  }
  return cookies;
}
