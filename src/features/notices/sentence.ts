import type { Happened, Tidings } from './news-kind.ts';
import type { Reason } from './reason.ts';

type Say = (who: string) => string;

/** Of all the words of a language those that say what happened. */
export type NewsWords = {
  members: { former: string };
  notices: { said: Record<Reason, Say>; happened: Record<Happened, Say> };
};

/** What happened to a reader, in a sentence. */
export function sentenceOf(
  reason: Reason,
  { who, happened }: Pick<Tidings, 'who' | 'happened'>,
  { notices: m, members }: NewsWords,
): string {
  const name = who ?? members.former;
  return happened ? m.happened[happened](name) : m.said[reason](name);
}
