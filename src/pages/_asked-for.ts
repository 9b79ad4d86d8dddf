import { nextPath } from '../lib/next.ts';
import { splitLocale } from '../lib/paths.ts';
import { aboutAsked, type About } from './_about.ts';

/** What a visitor was about to ask before they came to the door, from its `?next=`; undefined where they come otherwise. */
export function askedFor(
  locals: Pick<App.Locals, 'db' | 'locale'>,
  next: string | null,
): { about: About | undefined } | undefined {
  const goal = new URL(nextPath(next, '/'), 'http://site.invalid');
  if (splitLocale(goal.pathname).path !== '/forum/new') return undefined;
  return { about: aboutAsked(locals, goal.searchParams) };
}
