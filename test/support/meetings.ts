import type { Database } from '../../db/database.ts';
import { networkDistricts, networkOrganisers, networks } from '../../db/schema/networks.ts';
import { answerForm, answerMeeting, type Answer } from '../../src/features/meetings/answer.ts';
import { proposalForm } from '../../src/features/meetings/item.ts';
import type { Meeting } from '../../src/features/meetings/meeting.ts';
import { planForm, type PlanInput } from '../../src/features/meetings/plan-form.ts';
import { planMeeting } from '../../src/features/meetings/plan.ts';
import { proposeItem } from '../../src/features/meetings/propose.ts';
import { holdMeeting, inviteToMeeting } from '../../src/features/meetings/stages.ts';
import { doorForm, tickOff } from '../../src/features/meetings/tick-off.ts';
import type { Member } from '../../src/features/members/member.ts';
import type { PersonName } from './people.ts';
import { districts, NOW, type World } from './world.ts';

/** What calendars and letters call the site of the tests. */
export const SITE = { siteName: 'Staffelholz', siteUrl: 'https://example.org', contactEmail: 'redaktion@example.org' };

/** The day before the meeting of `plan`. */
export const EVE = new Date('2027-01-13T10:00:00Z');
/** During it. */
export const EVENING = new Date('2027-01-14T18:00:00Z');

/** A network of one district with its organisers. */
export function network(db: Database, name: string, organisers: Member[], district = 'degerloch'): number {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const [first] = organisers;
  const { id } = db
    .insert(networks)
    .values({ slug, name, purpose: 'Nachbarn.', lang: 'de', foundedBy: first?.id ?? 1, foundedAt: NOW })
    .returning()
    .get();
  db.insert(networkDistricts).values({ networkId: id, district, position: 0 }).run();
  for (const { id: memberId } of organisers)
    db.insert(networkOrganisers).values({ networkId: id, memberId, since: NOW }).run();
  return id;
}

/** What a host fills in: an evening in January, seven and a half weeks after now. */
export function planInput(hostId: number, values: Partial<Record<keyof PlanInput, string>> = {}): PlanInput {
  return planForm(districts).parse({
    ...{ hostId, district: 'degerloch', theme: 'Wer fährt mit?', day: '2027-01-14', from: '18:30', to: '21:00' },
    ...{ venue: 'Bürgerhaus', address: 'Am Platz 1, 70597 Stuttgart' },
    ...values,
  });
}

/** A meeting that is planned. */
export function plan(
  db: Database,
  member: Member,
  hostId: number,
  values: Partial<Record<keyof PlanInput, string>> = {},
  now = NOW,
): Meeting {
  return planMeeting(db, member, planInput(hostId, values), now);
}

/** A meeting to which everyone is invited. */
export function invited(
  db: Database,
  member: Member,
  hostId: number,
  values: Parameters<typeof plan>[3] = {},
): Meeting {
  return inviteToMeeting(db, member, plan(db, member, hostId, values).id, NOW);
}

/** A meeting that goes on. */
export function held(db: Database, member: Member, hostId: number): Meeting {
  return holdMeeting(db, member, invited(db, member, hostId).id, EVENING);
}

/** A meeting with an item on its agenda, and the network of Ruth's that hosts it. */
export type WithItem = { host: number; meeting: Meeting; itemId: number };

/** One to which everyone is invited. */
export function invitedWithItem({ db, member }: World, item: Record<string, string> = {}): WithItem {
  const host = network(db, 'Runder Tisch', [member('ruth')]);
  const meeting = invited(db, member('ruth'), host);
  const input = proposalForm.parse({ kind: 'pitch', title: 'Bank', ...item });
  return { host, meeting, itemId: proposeItem(db, member('ruth'), meeting.id, input, NOW).id };
}

/** One that goes on, with those who said yes and were ticked off at its door. */
export function heldWithItem(world: World, ...came: PersonName[]): WithItem {
  const { db, member } = world;
  const { meeting, ...parts } = invitedWithItem(world);
  for (const name of came) answer(db, member(name), meeting);
  holdMeeting(db, member('ruth'), meeting.id, EVENING);
  for (const name of came) comes(world, name, meeting);
  return { ...parts, meeting };
}

/** Ruth ticks somebody off at the door of her meeting. */
export function comes({ db, member }: World, name: PersonName, { id }: Meeting): void {
  const form = doorForm.parse({ memberId: String(member(name).id), came: 'yes' });
  tickOff(db, member('ruth'), id, form, EVENING);
}

/** Answers an invitation. */
export function answer(
  db: Database,
  member: Member,
  { id }: Meeting,
  values: Record<string, unknown> = {},
  now = NOW,
): Answer {
  return answerMeeting(db, member, id, answerForm.parse({ answer: 'yes', sure: 'yes', ...values }), now);
}
