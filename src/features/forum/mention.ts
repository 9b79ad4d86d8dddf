import { and, eq, inArray } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { postMentions } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import type { NameReader } from '../../lib/markdown.ts';
import { areActive } from '../members/find.ts';
import { candidatesIn } from './name-after.ts';
import type { Post } from './post.ts';
import { spokenIn } from './quote.ts';

/** Nobody means more people than fit around a table; further names stay words. */
export const MOST_MENTIONS = 20;

/** A name that stands after an @, and whose it is. */
type Found = { at: number; length: number; id: number };

/** For `renderMarkdown`: links to those whom a text names. A name that two members have needs the number of one. */
export function nameReader(tx: Database | Transaction, source: string, now: Date): NameReader {
  const idOf = idsByName(tx, source, now);
  return (after) => {
    const found = firstKnown(after, idOf);
    return found && { length: found.length, href: `/members/${found.id}` };
  };
}

/** Writes down whom a post names in words of its own, and whom it quotes; in place of those from before. */
export function keepMentions(tx: Transaction, { id: postId, source, authorId }: Post, now: Date): void {
  tx.delete(postMentions).where(eq(postMentions.postId, postId)).run();
  const spoken = spokenIn(source ?? '');
  const idOf = idsByName(tx, spoken, now);
  const found = namesIn(spoken).flatMap(({ after }) => firstKnown(after, idOf)?.id ?? []);
  const ids = [...new Set(found)].filter((id) => id !== authorId);
  if (ids.length > 0)
    tx.insert(postMentions)
      .values(ids.map((memberId) => ({ postId, memberId })))
      .run();
}

/** Puts other words in the place of somebody's name wherever a text has it after an @. */
export function withoutName(tx: Transaction, source: string, memberId: number, words: string, now: Date): string {
  const idOf = idsByName(tx, source, now);
  const theirs = namesIn(source).flatMap(({ at, after }): Found[] => {
    const found = firstKnown(after, idOf);
    return found?.id === memberId ? [{ at, ...found }] : [];
  });
  return theirs.reduceRight((text, { at, length }) => text.slice(0, at) + words + text.slice(at + 1 + length), source);
}

type IdOf = ReadonlyMap<string, number | undefined>;

function firstKnown(after: string, idOf: IdOf): { length: number; id: number } | undefined {
  for (const { key, length, id } of candidatesIn(after)) {
    const known = idOf.get(id === undefined ? key : `${key}/${id}`);
    if (known !== undefined) return { length, id: known };
  }
  return undefined;
}

/** Whose each name in a text is; names that more than one member has belong to none without a number. */
function idsByName(tx: Database | Transaction, source: string, now: Date): IdOf {
  const keys = [...new Set(namesIn(source).flatMap(({ after }) => candidatesIn(after).map(({ key }) => key)))];
  if (keys.length === 0) return new Map();
  const rows = tx
    .select({ id: members.id, key: members.nameKey })
    .from(members)
    .where(and(inArray(members.nameKey, keys), areActive(tx, now)))
    .all();
  const ids = new Map<string, number | undefined>();
  for (const { id, key } of rows) {
    ids.set(`${key}/${id}`, id);
    ids.set(key ?? '', ids.has(key ?? '') ? undefined : id);
  }
  return ids;
}

/** What stands after each @ that begins a word, the first ones only. */
function namesIn(source: string): { at: number; after: string }[] {
  const marks = source.matchAll(/(?<![\p{L}\p{N}])@(?=\p{L})/gu);
  return [...marks.take(MOST_MENTIONS)].map(({ index }) => ({
    at: index,
    after: source.slice(index + 1, index + 101),
  }));
}
