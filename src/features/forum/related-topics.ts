import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/database.ts';
import { posts, topics } from '../../../db/schema/forum.ts';
import { talkDocuments } from '../../../db/schema/talk.ts';
import { languageOf, stemsOf, wordsOf } from '../../lib/language/language.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Member } from '../members/member.ts';
import { PUBLIC_MARK } from './talk-marks.ts';
import { canSeeTopic, type Topic } from './topic.ts';

/** As many as one looks at before one writes. */
const MOST = 5;

/** The newest titles with one of the words; among them those are looked for that share the most. */
const CANDIDATES = 200;

/** More words than a title has. */
const MOST_WORDS = 30;

/** Topics with nearly the same title, the nearest first, of those that somebody may read. Takes any text. */
export function relatedTopics(
  db: Database,
  viewer: Member | undefined,
  { title, lang, topicId }: { title: string; lang: Locale; topicId?: number },
): Topic[] {
  const stems = tellingStems(title, lang);
  if (stems.size === 0) return [];
  const candidates = candidatesOf(db, stems, viewer === undefined).filter((one) => one.topicId !== topicId);
  const near = candidates
    .map(({ topicId, titleStems }) => ({ topicId, shared: sharedOf(stems, titleStems) }))
    .filter(({ shared }) => shared * 3 >= stems.size)
    .sort((one, other) => other.shared - one.shared || other.topicId - one.topicId)
    .slice(0, MOST);
  return topicsIn(
    db,
    viewer,
    near.map(({ topicId }) => topicId),
  );
}

/** Without words that every other title has: they say nothing, and half of all posts would have to be looked at. */
function tellingStems(title: string, lang: Locale): Set<string> {
  const language = languageOf(lang);
  const words = wordsOf(title).filter((word) => !language.stopWords.has(language.fold(word)));
  return new Set(stemsOf(words.join(' '), language).slice(0, MOST_WORDS));
}

type Candidate = { topicId: number; titleStems: string };

function candidatesOf(db: Database, stems: Set<string>, isStranger: boolean): Candidate[] {
  const words = [...stems].map((stem) => `"${stem.replaceAll('"', '')}"`).join(' OR ');
  const match = `title_stems : (${words})${isStranger ? ` AND marks : ${PUBLIC_MARK}` : ''}`;
  return db.all<Candidate>(sql`
    SELECT ${posts.topicId} AS topicId, ${talkDocuments.titleStems} AS titleStems
    FROM (SELECT rowid AS id FROM talk_index WHERE talk_index MATCH ${match} ORDER BY rowid DESC LIMIT ${CANDIDATES}) found
    JOIN ${talkDocuments} ON ${talkDocuments.postId} = found.id
    JOIN ${posts} ON ${posts.id} = found.id`);
}

function sharedOf(stems: Set<string>, titleStems: string): number {
  return new Set(titleStems.split(' ').filter((stem) => stems.has(stem))).size;
}

/** In the given order. What the index says of readers can lag behind, so the topic itself is asked. */
function topicsIn(db: Database, viewer: Member | undefined, ids: number[]): Topic[] {
  if (ids.length === 0) return [];
  const rows = db.select().from(topics).where(inArray(topics.id, ids)).all();
  return ids.flatMap((id) => rows.find((row) => row.id === id && !row.hiddenAt && canSeeTopic(viewer, row)) ?? []);
}
