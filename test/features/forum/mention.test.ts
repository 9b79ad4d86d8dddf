import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postMentions } from '../../../db/schema/forum.ts';
import { mentionsIn } from '../../../src/features/forum/mention-link.ts';
import { MOST_MENTIONS, withoutName } from '../../../src/features/forum/mention.ts';
import { quotedIn, quoteOf, spokenIn } from '../../../src/features/forum/quote.ts';
import { htmlFor } from '../../../src/features/forum/rendered.ts';
import { talkText } from '../../../src/features/forum/talk-text.ts';
import { answer, ask } from '../../support/forum.ts';
import type { Person } from '../../support/people.ts';
import { letIn, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => (world = openWorld()));
afterEach(() => world.close());

/** Whom a post of Ruth's names. */
const named = (text: string) => {
  const { id, html } = ask(world.db, world.member('ruth'), { text, boardId: boardId() });
  const rows = world.db.select().from(postMentions).where(eq(postMentions.postId, id));
  const ids = rows.orderBy(asc(postMentions.memberId)).all();
  return { ids: ids.map(({ memberId }) => memberId), html };
};
let board: number | undefined;
const boardId = () => (board ??= world.db.$client.prepare(NEW_BOARD).run().lastInsertRowid as number);
const NEW_BOARD = `INSERT INTO boards (slug, name, purpose, position, created_at) VALUES ('x', 'X', 'X', 1, 0)`;
afterEach(() => (board = undefined));
const link = (id: number, name: string) => `<a href="/members/${id}" class="mention">@${name}</a>`;

test('a name after an @ is a mention, however it is written', () => {
  const { id } = world.member('emre');
  const { ids, html } = named('Das weiß @Emre Aydın. Oder?');
  expect(ids).toEqual([id]);
  expect(html).toContain(`${link(id, 'Emre Aydın')}.`);
  expect(named('@emre aydin hilft').ids).toEqual([id]);
});

test.each([
  ['nobody has the name', '@Niemand Hier'],
  ['only a part of the name', '@Emre'],
  ['it is an address', 'ruth@Emre Aydın'],
  ['it is code', '`@Emre Aydın`'],
  ['somebody else said it', '> Frag @Emre Aydın'],
  ["it is the author's own", '@Ruth Kessler'],
])('nobody hears of it where %s', (_, text) => {
  expect(named(text).ids).toEqual([]);
});

test('who has the name of somebody else is told apart by a number', () => {
  const { db, member } = world;
  const twin = letIn(db, { name: 'Samira Haddad', email: 'zwei@example.org' } as Person, member('hanna'), NOW);
  expect(named('@Samira Haddad').ids).toEqual([]);
  const { ids, html } = named(`@Samira Haddad/${twin.id} und @Hanna Vogel`);
  expect(ids).toEqual([member('hanna').id, twin.id]);
  expect(html).toContain(link(twin.id, `Samira Haddad/${twin.id}`));
});

test('a quote names whom it quotes, and links back', () => {
  const { db, member } = world;
  const first = ask(db, member('ruth'), { text: 'Zeile 1\n> alt\nZeile 2', boardId: boardId() });
  const text = quoteOf({ id: first.id, source: first.source ?? '', name: 'Ruth Kessler' }, 'schrieb');
  expect(text).toBe(`> @Ruth Kessler [schrieb](/forum/posts/${first.id}):\n>\n> Zeile 1\n> Zeile 2\n\n`);
  expect(quotedIn(`${text}Ja.`)).toEqual([first.id]);
  const second = answer(db, member('emre'), first.topicId, `${text}Genau so.`);
  expect(second.html).toContain(`<a href="/forum/posts/${first.id}">schrieb</a>`);
  const rows = db.select().from(postMentions).where(eq(postMentions.postId, second.id)).all();
  expect(rows).toMatchObject([{ memberId: member('ruth').id }]);
});

test('what a text says itself is without quotes and code', () => {
  expect(spokenIn('a\n> b\n> > c\n```\nd\n```\n`e` f').replace(/\s+/g, ' ')).toBe('a f');
});

test('thousands of names are no more than a table full of people', () => {
  const { ids, html } = named('@Emre Aydın '.repeat(1_600));
  expect(ids).toEqual([world.member('emre').id]);
  const others = Array.from({ length: 60 }, (_, index) => `@Niemand ${index}`).join(' ');
  expect(named(`${others} @Hanna Vogel`).ids).toEqual([]);
  expect([MOST_MENTIONS, (html ?? '').length < 200_000]).toEqual([20, true]);
});

test('visitors read no names of members in the words of others', () => {
  const { html } = named('Danke @Emre Aydın.');
  expect(htmlFor(undefined, html ?? '')).toBe('<p>Danke @….</p>');
  expect(htmlFor(world.member('ruth'), html ?? '')).toContain(`href="/members/${world.member('emre').id}"`);
});

test('on an English page a mention leads to the English page of a member', () => {
  const { html } = named('Danke @Emre Aydın.');
  const path = `/members/${world.member('emre').id}`;
  expect(mentionsIn('en', html ?? '')).toBe(`<p>Danke <a href="/en${path}" class="mention">@Emre Aydın</a>.</p>`);
  expect(mentionsIn('de', html ?? '')).toBe(html);
});

test('nobody is found by posts that name them', () => {
  const { html } = named('Danke @Emre Aydın für die Bank.');
  expect(talkText(html ?? '')).toBe('Danke für die Bank.');
});

test('a name can be taken out of a text', () => {
  const { id } = world.member('emre');
  const text = world.db.transaction((tx) =>
    withoutName(tx, 'Danke @Emre Aydın, @Hanna Vogel und @Emre Aydın/999', id, 'jemand', NOW),
  );
  expect(text).toBe('Danke jemand, @Hanna Vogel und @Emre Aydın/999');
});
