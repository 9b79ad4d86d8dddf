import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mails } from '../../../db/schema/mail.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import type { Block } from '../../../src/features/mail/letter.ts';
import { unname } from '../../../src/features/mail/mentions.ts';
import { writeMeetingLetters } from '../../../src/features/meetings/letters.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import { pledge } from '../../../src/features/meetings/pledge.ts';
import { giveTask } from '../../../src/features/meetings/task.ts';
import { writeResult } from '../../../src/features/meetings/write-result.ts';
import { originAt } from '../../../src/features/transfers/shown.ts';
import type { PersonName } from '../../support/people.ts';
import { EVENING, heldWithItem, SITE, type WithItem } from '../../support/meetings.ts';
import { publish } from '../../support/networks.ts';
import { openWorld, type World } from '../../support/world.ts';

const isMinutes = eq(mails.kind, 'meeting_minutes');

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
const promise = (words: string | undefined, project?: string) =>
  pledge(world.db, ruth(), at(), { networkId: held.host, project, words }, EVENING);
const give = (words: string, dueOn?: string) =>
  giveTask(world.db, ruth(), at(), { words, memberId: world.member('tomasz').id, dueOn }, EVENING);
/** What the letter says between its greeting with the first sentence and the facts, and its button. */
function told(name: PersonName = 'emre', meanwhile?: () => unknown) {
  openAmending(world.db, ruth(), held.meeting.id, EVENING);
  meanwhile?.();
  writeMeetingLetters(world.db, SITE, new Date('2027-01-17T06:00:00Z'));
  const letters = world.db.select().from(mails).where(isMinutes).all();
  const { blocks } = letters.find(({ recipient }) => recipient === world.member(name).email) ?? {};
  return (blocks as Block[]).slice(3, -1);
}

test('the letter says what came of an item, who pledged what and who does what', () => {
  say('Wir bauen **eine Bank**.');
  promise('Wir stellen den Platz.');
  give('Holz besorgen', '2027-02-01');
  const list = [
    'Zusage: Wir stellen den Platz. (Runder Tisch)',
    `Aufgabe: Holz besorgen (${world.member('tomasz').name}, bis 1. Februar 2027)`,
  ];
  expect(told()).toEqual([{ heading: 'Bank' }, { quote: 'Wir bauen eine Bank.' }, { list }]);
});

test('of an item of which nothing came it says nothing', () => {
  expect(told()).toEqual([]);
});

test('much is cut, for the minutes have all of it', () => {
  say('Das Holz kommt. '.repeat(60));
  for (let number = 1; number <= 8; number++) give(`Aufgabe ${String(number)}`);
  const [, quote, list] = told() as [unknown, { quote: string }, { list: string[] }];
  expect(quote.quote).toMatch(/^Das Holz .* Holz kommt\. …$/);
  expect(quote.quote.length).toBeLessThan(250);
  expect(list.list.slice(-2)).toEqual([`Aufgabe: Aufgabe 5 (${world.member('tomasz').name})`, 'und 3 weitere']);
});

test('a list in the minutes stays one, and a project that is taken home is named', () => {
  say('- Holz\n- Farbe');
  promise(undefined, 'lesebank');
  const { title } = originAt(world.db, 'lesebank', 'de');
  const list = [`Zusage: „${title}“ zu sich holen (Runder Tisch)`];
  expect(told()).toEqual([{ heading: 'Bank' }, { quote: 'Holz\nFarbe' }, { list }]);
});

test('what is pledged for a transfer that does not say where it is names no network', () => {
  promise('Wir stellen den Platz.', 'lesebank');
  const list = ['Zusage: Ein Netzwerk, das seinen Namen nicht nennt'];
  const anonymise = () => world.db.update(transfers).set({ seenBy: 'anonymised' }).run();
  expect(told('joerg', anonymise)).toEqual([{ heading: 'Bank' }, { list }]);
});

test('whoever leaves goes from a letter that waits, and from what it is about', () => {
  say('Tomasz bringt Holz.');
  give('Holz besorgen');
  told();
  const names = [world.member('tomasz').name, 'Tomasz'];
  world.db.transaction((tx) => unname(tx, names, { de: 'jemand', en: 'somebody' }));
  const all = JSON.stringify(world.db.select({ blocks: mails.blocks }).from(mails).where(isMinutes).all());
  expect([all.includes('Holz besorgen (jemand)'), all.includes('Tomasz')]).toEqual([true, false]);
});

test('whoever leaves goes from a letter also where their name stood at its end', () => {
  const { name } = world.member('tomasz');
  say(`${'Das Holz kommt. '.repeat(14)}Die Nägel kauft ${name} im Laden um die Ecke. ${'Es wird gut. '.repeat(20)}`);
  told();
  world.db.transaction((tx) => unname(tx, [name], { de: 'jemand', en: 'somebody' }));
  const all = JSON.stringify(world.db.select({ blocks: mails.blocks }).from(mails).where(isMinutes).all());
  expect(all).not.toContain(name.split(' ')[0]);
});
