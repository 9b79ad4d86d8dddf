import type { APIRoute } from 'astro';
import { newestPosts } from '../../../../features/forum/feed-entries.ts';
import { numberIn } from '../../../_number.ts';
import { feedAnswer } from '../../_feed.ts';

export const prerender = false;

export const GET: APIRoute = (context) => {
  const { db, now } = context.locals;
  const page = `/forum/topics/${String(numberIn(context.params.topic))}`;
  return feedAnswer(context, (reader) => {
    const feed = newestPosts(db, reader, numberIn(context.params.topic), now);
    return { ...feed, path: `${page}/feed.xml`, page };
  });
};
