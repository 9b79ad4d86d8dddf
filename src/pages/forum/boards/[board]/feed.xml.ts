import type { APIRoute } from 'astro';
import { boardAt } from '../../../../features/forum/boards.ts';
import { newestTopics } from '../../../../features/forum/feed-entries.ts';
import { feedAnswer } from '../../_feed.ts';

export const prerender = false;

export const GET: APIRoute = (context) => {
  const { db, now } = context.locals;
  return feedAnswer(context, (reader) => {
    const { id, slug, name, lang } = boardAt(db, reader, context.params.board ?? '');
    const page = `/forum/boards/${slug}`;
    const entries = newestTopics(db, reader, { boardId: id }, now);
    return { title: name, lang: lang ?? 'de', path: `${page}/feed.xml`, page, entries };
  });
};
