import type { Transaction } from '../../../db/database.ts';
import { given, prepared } from '../../../db/prepared.ts';
import { events } from '../../../db/schema/events.ts';

/** Something new and what it belongs to, such as a post and its topic. */
export type Happening = {
  /** A code of the feature that records it, such as "post_written". */
  kind: string;
  /** Null: the site itself. */
  actorId: number | null;
  thing: { kind: string; id: number };
  group: { kind: string; id: number };
};

/** Writes down what happens, in the transaction in which it happens. Answers with its number. */
export function record(tx: Transaction, { kind, actorId, thing, group }: Happening, at: Date): number {
  const [thingKind, thingId, groupKind, groupId] = [thing.kind, thing.id, group.kind, group.id];
  return newEvent(tx).get({ kind, actorId, thingKind, thingId, groupKind, groupId, at }).id;
}

const newEvent = prepared((db) =>
  db
    .insert(events)
    .values(given('kind', 'actorId', 'thingKind', 'thingId', 'groupKind', 'groupId', 'at'))
    .returning({ id: events.id })
    .prepare(),
);
