import type { Database } from '../../db/database.ts';

/** What must hold, as a question that finds nothing. */
type Rules = Readonly<Record<string, string>>;

/** Of what is kept beside the posts, to be read fast. */
export const COUNTERS: Rules = {
  'topics whose counters are not those of their posts': `
    SELECT topics.id FROM topics JOIN (
      SELECT topic_id, count(*) AS count, max(position) AS last, max(id) AS newest FROM posts GROUP BY topic_id
    ) AS said ON said.topic_id = topics.id JOIN posts AS newest ON newest.id = said.newest
    WHERE last_position <> last OR last <> count OR reply_count <> count - 1
      OR active_at <> newest.written_at OR last_author_id <> newest.author_id`,
  'boards whose counters are not those of their topics': `
    SELECT id FROM boards WHERE topic_count <> (SELECT count(*) FROM topics WHERE board_id = boards.id)
      OR active_at IS NOT (SELECT max(active_at) FROM topics WHERE board_id = boards.id)`,
  'posts that cannot be found': `
    SELECT id FROM posts WHERE id NOT IN (SELECT post_id FROM talk_documents)`,
  'posts that their authors have not read': `
    SELECT posts.id FROM posts LEFT JOIN topic_reads ON topic_reads.topic_id = posts.topic_id AND member_id = author_id
    WHERE topic_reads.position IS NULL OR topic_reads.position < posts.position`,
};

const RULES: Rules = {
  ...COUNTERS,
  'posts without exactly one event': `
    SELECT posts.id FROM posts LEFT JOIN events ON thing_kind = 'post' AND thing_id = posts.id
    GROUP BY posts.id HAVING count(events.id) <> 1`,
  'rows that point to nothing': 'SELECT "table" FROM pragma_foreign_key_check',
  'damages of the file': `SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'`,
};

/** Every form that was answered with success made one post, and it is where the answer said; and all fits together. */
export function faultsOf(db: Database, told: ReadonlyMap<string, string>, rules = RULES): string[] {
  return [...lostOrTwice(db, told), ...broken(db, rules), ...brokenIndex(db)];
}

function lostOrTwice({ $client }: Database, told: ReadonlyMap<string, string>): string[] {
  const find = $client.prepare<[string], number>('SELECT id FROM posts WHERE send_key = ?').pluck();
  return [...told].flatMap(([key, place]) => {
    const ids = find.all(key);
    return ids.length === 1 && place.endsWith(`#p${String(ids[0])}`)
      ? []
      : [`The form ${key} was told ${place} and made the posts ${ids.join(', ') || 'none'}`];
  });
}

function broken({ $client }: Database, rules: Rules): string[] {
  return Object.entries(rules).flatMap(([what, question]) => {
    const found = $client.prepare(question).pluck().all();
    return found.length === 0 ? [] : [`There are ${what}: ${found.slice(0, 10).join(', ')}`];
  });
}

/** The index of words says what its documents say. */
function brokenIndex({ $client }: Database): string[] {
  try {
    $client.prepare(`INSERT INTO talk_index(talk_index, rank) VALUES ('integrity-check', 1)`).run();
    return [];
  } catch (error) {
    return [`The index of words is damaged: ${String(error)}`];
  }
}
