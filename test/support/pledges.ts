import { pledge, type Pledge, type PledgeInput } from '../../src/features/meetings/pledge.ts';
import { EVENING, type WithItem } from './meetings.ts';
import type { PersonName } from './people.ts';
import type { World } from './world.ts';

/** The network that hosts pledges words at the item, or what is said instead. */
export function pledgeAt(
  { db, member }: World,
  { host, meeting, itemId }: WithItem,
  input: Partial<PledgeInput> = {},
  by: PersonName = 'ruth',
): Pledge {
  const said = { networkId: host, project: undefined, words: 'Wir bauen eine.', ...input };
  return pledge(db, member(by), { meetingId: meeting.id, itemId }, said, EVENING);
}
