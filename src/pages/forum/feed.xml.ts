import type { APIRoute } from 'astro';
import { newestWritten } from '../../features/forum/feed-entries.ts';
import { messages } from '../../i18n/messages.ts';
import { feedAnswer } from './_feed.ts';

export const prerender = false;

export const GET: APIRoute = (context) => {
  const { db, now, settings } = context.locals;
  const title = messages('de').forum.reading.feeds.newest(settings.siteName);
  return feedAnswer(context, (reader) => {
    const entries = newestWritten(db, reader, {}, now);
    return { title, lang: 'de', path: '/forum/feed.xml', page: '/forum', entries };
  });
};
