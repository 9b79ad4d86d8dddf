import type { Database, Transaction } from '../../../db/database.ts';
import type { events } from '../../../db/schema/events.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Member } from '../members/member.ts';
import type { Reason } from './reason.ts';

/** What happened, for what is more than its reason says: a sentence in `src/i18n` has the same name. */
export type Happened =
  | 'invited'
  | 'pledge_due'
  | 'changed'
  | 'cancelled'
  | 'minutes'
  | 'minutes_final'
  | 'item_proposed'
  | 'item_accepted'
  | 'item_declined'
  | 'topic_on_agenda'
  | 'topic_on_case'
  | 'topic_on_visit'
  | 'topic_on_network'
  | 'topic_on_meeting'
  | 'pledge_made'
  | 'task_given'
  | 'amendment_wished'
  | 'transfer_opened'
  | 'transfer_moved'
  | 'transfer_step_taken_back';

/** What somebody hears of for what they do, and without having asked for it: they are told how to hear no more. */
export const UNASKED: ReadonlySet<Happened | undefined> = new Set([
  'topic_on_case',
  'topic_on_visit',
  'topic_on_network',
  'topic_on_meeting',
]);

export type Event = typeof events.$inferSelect;

/** Somebody who should hear of an event, and why. */
export type Hearer = { memberId: number; reason: Reason };

/** What a reader is told of an event. */
export type Tidings = {
  /** The name of whoever did it; undefined: the site, or somebody whose account is gone. */
  who: string | undefined;
  happened?: Happened;
  /** What it belongs to, such as the title of a topic. */
  title: string;
  /** The first of the new words, if there are any. */
  words: string | undefined;
  /** The language of title and words. */
  lang: Locale;
  /** Where it stands, as the address is in German. */
  path: string;
};

/** What a kind of event means to readers: a feature adds its kinds to the table in `news-kinds.ts`. */
export type NewsKind = {
  /**
   * Who should hear, in any order, also several times; left out are the one who did it and accounts that are closed.
   * Asked once, soon after the event. Nobody, where what is new has gone since.
   */
  hearersOf: (tx: Transaction, event: Event) => Hearer[];
  /** What the event tells this reader now; undefined where it has gone or is not for them to see. */
  tidingsOf: (db: Database | Transaction, event: Event, reader: Member) => Tidings | undefined;
};
