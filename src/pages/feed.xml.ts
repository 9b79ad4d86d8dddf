import type { APIRoute } from 'astro';
import { feedOf } from '../features/catalogue/feed.ts';
import { messages } from '../i18n/messages.ts';
import { readCases, readGuides } from './_content.ts';

export const GET: APIRoute = async ({ locals: { settings } }) => {
  const content = { cases: readCases(), guides: await readGuides() };
  return new Response(feedOf(content, { ...settings, tagline: messages('de').site.tagline }));
};
