import { randomUUID } from 'node:crypto';
import type { Database } from '../../../db/database.ts';
import { marksOf } from '../../../src/features/forum/talk-marks.ts';
import { WORDS_VERSION } from '../../../src/features/forum/talk-words.ts';
import { RENDERING } from '../../../src/lib/markdown.ts';
import type { Words } from './words.ts';

export type BoardRow = { id: number; seenBy: 'public' | 'members' };
type TopicRow = { id: number; title: string; author: number; board: BoardRow };
type PostRow = { topic: number; position: number; author: number; at: number; board: BoardRow; words: Words };

/** Writes rows as the verbs would, many thousands a second: statements are made once. */
export type Writer = { topic: (row: TopicRow) => void; post: (row: PostRow) => void };

/** What depends on all posts of a topic comes at the end: see `deriveRest`. */
export function writerFor({ $client }: Database): Writer {
  const topic = $client.prepare(`
    INSERT INTO topics (id, board_id, seen_by, title, lang, author_id, created_at, active_at, last_author_id, last_position)
    VALUES (?, ?, ?, ?, 'de', ?, 0, 0, ?, 0)`);
  const post = $client.prepare(`
    INSERT INTO posts (topic_id, position, author_id, lang, source, html, rendering, send_key, written_at)
    VALUES (?, ?, ?, 'de', ?, ?, ${String(RENDERING)}, ?, ?)`);
  const document = $client.prepare(`
    INSERT INTO talk_documents (post_id, title_stems, text_stems, end_stems, marks, version)
    VALUES (?, ?, ?, ?, ?, ${String(WORDS_VERSION)})`);
  return {
    topic: ({ id, title, author, board }) => topic.run(id, board.id, board.seenBy, title, author, author),
    post: ({ topic: topicId, position, author, at, board, words }) => {
      const { source, html, titleStems, textStems, endStems } = words;
      const { lastInsertRowid } = post.run(topicId, position, author, source, html, randomUUID(), at);
      const marks = marksOf({ seenBy: board.seenBy, authorId: author, boardId: board.id, anchor: undefined });
      document.run(lastInsertRowid, titleStems, textStems, endStems, marks);
    },
  };
}

/** The counters of topics and boards, whose topics are whose, and what everybody has read: `readAt` they read all. */
export function deriveRest({ $client }: Database, readAt: Date): void {
  const newest = 'posts WHERE topic_id = topics.id ORDER BY position DESC LIMIT 1';
  $client.exec(`
    UPDATE topics SET
      created_at = (SELECT written_at FROM posts WHERE topic_id = topics.id AND position = 1),
      (active_at, last_author_id, last_position, reply_count) =
        (SELECT written_at, author_id, position, position - 1 FROM ${newest});
    UPDATE boards SET (topic_count, active_at) =
      (SELECT count(*), max(active_at) FROM topics WHERE topics.board_id = boards.id);
    INSERT INTO topic_reads (member_id, topic_id, position)
      SELECT author_id, topic_id, max(position) FROM posts GROUP BY author_id, topic_id;
    INSERT INTO topic_follows (member_id, topic_id, level, wrote, active_at)
      SELECT member_id, topic_id, 'normal', 1, active_at FROM topic_reads JOIN topics ON topics.id = topic_id;
    INSERT INTO forum_reads (member_id, read_at) SELECT id, ${String(readAt.getTime())} FROM members;
  `);
}
