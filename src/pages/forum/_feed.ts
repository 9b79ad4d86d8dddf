import type { APIContext } from 'astro';
import { atomOf, type Feed } from '../../features/forum/feed.ts';
import { feedReader } from '../../features/forum/feed-token.ts';
import type { Member } from '../../features/members/member.ts';
import { messages } from '../../i18n/messages.ts';

/** Answers with the feed of the one who asks: by the secret in the address alone, since programs have no session. */
export function feedAnswer(
  { locals, url }: Pick<APIContext, 'locals' | 'url'>,
  feedFor: (reader: Member | undefined) => Feed,
): Response {
  const reader = feedReader(locals.db, url.searchParams.get('token'), locals.now);
  const body = atomOf(feedFor(reader), locals.settings.siteUrl, messages('de'));
  const headers = { 'content-type': 'application/atom+xml; charset=utf-8' };
  return new Response(body, {
    headers: reader ? { ...headers, 'cache-control': 'private, no-store' } : headers,
  });
}
