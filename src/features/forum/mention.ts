import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { postMentions } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import type { NameReader } from '../../lib/markdown.ts';
import { ProblemError } from '../../lib/problems.ts';
import { areActive } from '../members/find.ts';
import { candidatesIn } from './name-after.ts';
import type { Post } from './post.ts';
import { spokenIn } from './quote.ts';

/** Nobody means more people than fit around a table; further names stay words. */
export const MOST_MENTIONS = 20;

/** A name that stands after an @, and whose it is; no id: that of several. */
type Known = { length: number; id: number | undefined };
type Found = Known & { at: number };

/** Numbers of members. */
type Meant = readonly number[];

/**
 * For `renderMarkdown`: links to those whom a text names. A name that several members have belongs to the one of them
 * in `meant`, or needs a number.
 */
export function nameReader(tx: Database | Transaction, source: string, now: Date, meant: Meant = []): NameReader {
  const idOf = idsByName(tx, source, now, meant);
  return (after) => {
    const found = firstKnown(after, idOf);
    return found?.id === undefined ? undefined : { length: found.length, href: `/members/${found.id}` };
  };
}

/**
 * Writes down whom a post names in words of its own, and whom it quotes; in place of those from before. Throws
 * ProblemError for a name that several members have: nobody would hear of it.
 */
export function keepMentions(tx: Transaction, { id: postId, source, authorId }: Post, now: Date): void {
  const spoken = spokenIn(source ?? '');
  const idOf = idsByName(tx, spoken, now, meantIn(tx, postId));
  const ids = new Set<number>();
  for (const { after } of namesIn(spoken)) {
    const found = firstKnown(after, idOf);
    if (found && found.id === undefined) throw new ProblemError('text', 'same_name');
    if (found?.id !== undefined && found.id !== authorId) ids.add(found.id);
  }
  noMentions(tx).run({ postId });
  const rows = [...ids].map((memberId) => ({ postId, memberId }));
  if (rows.length > 0) tx.insert(postMentions).values(rows).run();
}

const noMentions = prepared((db) =>
  db
    .delete(postMentions)
    .where(eq(postMentions.postId, sql.placeholder('postId')))
    .prepare(),
);

/** Whom a post named when it was written: somebody may have taken the same name since. */
export function meantIn(tx: Database | Transaction, postId: number): Meant {
  return meantRows(tx)
    .all({ postId })
    .map(({ memberId }) => memberId);
}

const meantRows = prepared((db) =>
  db
    .select()
    .from(postMentions)
    .where(eq(postMentions.postId, sql.placeholder('postId')))
    .prepare(),
);

/** Puts other words in the place of somebody's name wherever a text that means them has it after an @. */
export function withoutName(tx: Transaction, source: string, memberId: number, words: string, now: Date): string {
  const idOf = idsByName(tx, source, now, [memberId]);
  const theirs = namesIn(source).flatMap(({ at, after }): Found[] => {
    const found = firstKnown(after, idOf);
    return found?.id === memberId ? [{ at, ...found }] : [];
  });
  return theirs.reduceRight((text, { at, length }) => text.slice(0, at) + words + text.slice(at + 1 + length), source);
}

/** No id: several members have the name. */
type IdOf = ReadonlyMap<string, number | undefined>;

function firstKnown(after: string, idOf: IdOf): Known | undefined {
  for (const { key, length, id } of candidatesIn(after)) {
    const name = id === undefined ? key : `${key}/${id}`;
    if (idOf.has(name)) return { length, id: idOf.get(name) };
  }
  return undefined;
}

/** Whose each name in a text is, with and without a number. */
function idsByName(tx: Database | Transaction, source: string, now: Date, meant: Meant): IdOf {
  const keys = [...new Set(namesIn(source).flatMap(({ after }) => candidatesIn(after).map(({ key }) => key)))];
  if (keys.length === 0) return new Map();
  const rows = tx
    .select({ id: members.id, key: members.nameKey })
    .from(members)
    .where(and(inArray(members.nameKey, keys), areActive(tx, now)))
    .all();
  const byKey = Map.groupBy(rows, ({ key }) => key ?? '');
  const plain = [...byKey].map(([key, theirs]) => [key, onlyOne(theirs, meant)] as const);
  return new Map([...plain, ...rows.map(({ id, key }) => [`${key}/${id}`, id] as const)]);
}

function onlyOne(people: { id: number }[], meant: Meant): number | undefined {
  const ids = people.map(({ id }) => id);
  const likely = ids.length === 1 ? ids : ids.filter((id) => meant.includes(id));
  return likely.length === 1 ? likely[0] : undefined;
}

/** What stands after each @ that begins a word, the first ones only. */
function namesIn(source: string): { at: number; after: string }[] {
  const marks = source.matchAll(/(?<![\p{L}\p{N}])@(?=\p{L})/gu);
  return [...marks.take(MOST_MENTIONS)].map(({ index }) => ({
    at: index,
    after: source.slice(index + 1, index + 101),
  }));
}
