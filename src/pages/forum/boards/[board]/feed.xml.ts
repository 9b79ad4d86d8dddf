import type { APIRoute } from 'astro';
import { boardAt } from '../../../../features/forum/boards.ts';
import { newestWritten } from '../../../../features/forum/feed-entries.ts';
import { messages } from '../../../../i18n/messages.ts';
import { feedAnswer } from '../../_feed.ts';

export const prerender = false;

export const GET: APIRoute = (context) => {
  const { db, now } = context.locals;
  return feedAnswer(context, (reader) => {
    const { id, slug, name, lang } = boardAt(db, reader, context.params.board ?? '');
    const page = `/forum/boards/${slug}`;
    const entries = newestWritten(db, reader, { boardId: id }, now);
    const title = messages(lang ?? 'de').forum.reading.feeds.newestIn(name);
    return { title, lang: lang ?? 'de', path: `${page}/feed.xml`, page, entries };
  });
};
