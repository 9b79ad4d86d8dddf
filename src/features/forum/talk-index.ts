import { eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { given, prepared } from '../../../db/prepared.ts';
import { posts, topics } from '../../../db/schema/forum.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import { placeAt, type Place } from './post.ts';
import { marksOf } from './talk-marks.ts';
import { talkWords, WORDS_VERSION } from './talk-words.ts';

/** Posts whose words are made anew in one transaction: others wait for no longer than a page takes. */
const PORTION = 20;

/** Makes a post found by what it says now; one that was hidden, deleted or blanked is found no more. */
export function indexPost(tx: Transaction, postId: number): void {
  const place = placeAt(tx, postId);
  const html = place && !place.post.deletedAt && !place.post.hiddenAt ? place.post.html : null;
  if (place && html !== null) keepDocument(tx, { postId, ...documentOf(place, html) });
  else unindexPost(tx, postId);
}

export function unindexPost(tx: Transaction, postId: number): void {
  tx.delete(talkDocuments).where(eq(talkDocuments.postId, postId)).run();
}

/** For whoever moves topics or changes who sees them: until the job has come by, posts are found by their old marks. */
export function indexTopicsLater(tx: Transaction, topicIds: number[]): void {
  const inTopics = tx.select({ id: posts.id }).from(posts).where(inArray(posts.topicId, topicIds));
  tx.update(talkDocuments).set({ version: 0 }).where(inArray(talkDocuments.postId, inTopics)).run();
}

/** The same for all topics of a board, such as when strangers may read it from now on. */
export function indexBoardLater(tx: Transaction, boardId: number): void {
  const inBoard = tx
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(topics, eq(topics.id, posts.topicId))
    .where(eq(topics.boardId, boardId));
  tx.update(talkDocuments).set({ version: 0 }).where(inArray(talkDocuments.postId, inBoard)).run();
}

export function hasOldWords(db: Database): boolean {
  return oldest(db, 1).length > 0;
}

/** Makes a portion of old words anew. Answers with the number of posts: none, when all are new. */
export function renewWords(db: Database): number {
  return db.transaction((tx) => {
    const ids = oldest(tx, PORTION);
    for (const id of ids) indexPost(tx, id);
    return ids.length;
  });
}

function oldest(db: Database | Transaction, most: number): number[] {
  return db
    .select({ id: talkDocuments.postId })
    .from(talkDocuments)
    .where(lt(talkDocuments.version, WORDS_VERSION))
    .limit(most)
    .all()
    .map(({ id }) => id);
}

type Document = Required<typeof talkDocuments.$inferInsert>;

function keepDocument(tx: Transaction, document: Document): void {
  keptRow(tx).run(document);
}

const keptRow = prepared((db) => {
  const { postId, ...words } = given('postId', 'titleStems', 'textStems', 'endStems', 'marks', 'version');
  const set = {
    titleStems: sql`excluded.title_stems`,
    textStems: sql`excluded.text_stems`,
    endStems: sql`excluded.end_stems`,
    marks: sql`excluded.marks`,
    version: sql`excluded.version`,
  };
  return db
    .insert(talkDocuments)
    .values({ postId, ...words })
    .onConflictDoUpdate({ target: talkDocuments.postId, set })
    .prepare();
});

function documentOf({ post, topic }: Place, html: string): Omit<Document, 'postId'> {
  const { position, authorId, lang } = post;
  const { title, seenBy, boardId, anchorKind, anchorId } = topic;
  const anchor = anchorKind !== null && anchorId !== null ? { kind: anchorKind, id: anchorId } : undefined;
  const marks = marksOf({ seenBy, authorId, boardId, anchor });
  return { ...talkWords({ title: position === 1 ? title : undefined, html, lang }), marks, version: WORDS_VERSION };
}
