import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { pledges } from '../../../db/schema/minutes.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import type { Block } from '../../../src/features/mail/letter.ts';
import { writeMeetingLetters } from '../../../src/features/meetings/letters.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import { pledge } from '../../../src/features/meetings/pledge.ts';
import { giveTask } from '../../../src/features/meetings/task.ts';
import { writeResult } from '../../../src/features/meetings/write-result.ts';
import type { PersonName } from '../../support/people.ts';
import { EVENING, heldWithItem, SITE, type WithItem } from '../../support/meetings.ts';
import { publish, takeBench } from '../../support/networks.ts';
import { openWorld, type World } from '../../support/world.ts';

let world: World;
let held: WithItem;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  held = heldWithItem(world, 'tomasz');
});
afterEach(() => world.close());

const at = () => ({ meetingId: held.meeting.id, itemId: held.itemId });
const ruth = () => world.member('ruth');
const say = (result: string) => writeResult(world.db, ruth(), at(), { result, version: 0 }, EVENING);
const promise = (words: string) =>
  pledge(world.db, ruth(), at(), { networkId: held.host, project: undefined, words }, EVENING);
const give = (words: string) =>
  giveTask(world.db, ruth(), at(), { words, memberId: world.member('tomasz').id, dueOn: undefined }, EVENING);
/** What the letter says between its greeting with the first sentence and its button. */
function told(name: PersonName = 'emre') {
  openAmending(world.db, ruth(), held.meeting.id, EVENING);
  writeMeetingLetters(world.db, SITE, new Date('2027-01-17T06:00:00Z'));
  const letters = world.db.select().from(mails).where(eq(mails.kind, 'meeting_minutes')).all();
  const { blocks } = letters.find(({ recipient }) => recipient === world.member(name).email) ?? {};
  return (blocks as Block[]).slice(2, -1);
}

test('the letter says what came of an item, who pledged what and who does what', () => {
  say('Wir bauen **eine Bank**.');
  promise('Wir stellen den Platz.');
  give('Holz besorgen');
  const list = [
    'Zusage: Wir stellen den Platz. (Runder Tisch)',
    `Aufgabe: Holz besorgen (${world.member('tomasz').name})`,
  ];
  expect(told()).toEqual([{ text: 'Bank' }, { quote: 'Wir bauen eine Bank.' }, { list }]);
});

test('of an item of which nothing came it says nothing', () => {
  expect(told()).toEqual([]);
});

test('much is cut, for the minutes have all of it', () => {
  say('Holz '.repeat(200));
  for (let number = 1; number <= 8; number++) give(`Aufgabe ${String(number)}`);
  const [, quote, list] = told() as [unknown, { quote: string }, { list: string[] }];
  expect(quote.quote).toMatch(/^Holz .* Holz …$/);
  expect(quote.quote.length).toBeLessThan(250);
  expect(list.list).toHaveLength(5);
});

test('what is pledged for a transfer that does not say where it is names no network', () => {
  const { id } = promise('Wir stellen den Platz.');
  const { id: transferId } = takeBench(world.db);
  world.db.update(transfers).set({ seenBy: 'anonymised' }).run();
  world.db.update(pledges).set({ transferId }).where(eq(pledges.id, id)).run();
  const list = ['Zusage: Ein Netzwerk, das seinen Namen nicht nennt'];
  expect(told('joerg')).toEqual([{ text: 'Bank' }, { list }]);
});
