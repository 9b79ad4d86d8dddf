import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { meetings } from '../../../db/schema/meetings.ts';
import { meetingAt, type Meeting } from '../../../src/features/meetings/meeting.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import { pledgesAt } from '../../../src/features/meetings/pledge-list.ts';
import { settlePledge } from '../../../src/features/meetings/settle-pledge.ts';
import { pledgesThatWait } from '../../../src/features/meetings/waiting-pledges.ts';
import { DAY } from '../../../src/lib/durations.ts';
import { EVENING, heldWithItem, plan } from '../../support/meetings.ts';
import { publish } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { pledgeAt } from '../../support/pledges.ts';
import { openWorld, type World } from '../../support/world.ts';

const LATER = new Date(EVENING.getTime() + DAY);

let world: World;
let host: number;
let meeting: Meeting;
let pledgeId: number;
beforeEach(() => {
  const { db, member } = (world = openWorld());
  publish(db);
  const item = heldWithItem(world);
  ({ host, meeting } = item);
  pledgeId = pledgeAt(world, item).id;
  openAmending(db, member('ruth'), meeting.id, LATER);
});
afterEach(() => world.close());

const waits = (name: PersonName, now = LATER) =>
  pledgesThatWait(world.db, world.member(name), 'de', now).map(({ id }) => id);
const shown = () => pledgesAt(world.db, undefined, meetingAt(world.db, meeting.id), 'de');

test('whoever says that they are still at it is asked again only after people have met once more', () => {
  const { db, member } = world;
  expect([waits('ruth'), waits('joerg'), shown()[0]?.answeredAt]).toEqual([[pledgeId], [], undefined]);
  settlePledge(db, member('ruth'), pledgeId, { outcome: 'open', outcomeNote: undefined }, LATER);
  expect([waits('ruth'), shown()]).toMatchObject([[], [{ end: 'open', answeredAt: LATER }]]);
  const { id, startsAt } = plan(db, member('ruth'), host, { day: '2027-04-14' }, LATER);
  expect([waits('ruth', new Date(startsAt.getTime() - 1)), waits('ruth', startsAt)]).toEqual([[], [pledgeId]]);
  db.update(meetings).set({ state: 'cancelled', cancelledAt: LATER }).where(eq(meetings.id, id)).run();
  expect(waits('ruth', startsAt)).toEqual([]);
});
