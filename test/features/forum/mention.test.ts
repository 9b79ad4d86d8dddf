import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postMentions } from '../../../db/schema/forum.ts';
import { editPost } from '../../../src/features/forum/edit-post.ts';
import { meantIn, MOST_MENTIONS, withoutName } from '../../../src/features/forum/mention.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { quoteFor } from '../../../src/features/forum/quote-post.ts';
import { mentionsIn } from '../../../src/features/forum/mention-link.ts';
import { quotedIn, quoteOf, spokenIn } from '../../../src/features/forum/quote.ts';
import { htmlFor, rendered } from '../../../src/features/forum/rendered.ts';
import { suggestPeople } from '../../../src/features/forum/suggest-people.ts';
import { talkText } from '../../../src/features/forum/talk-text.ts';
import { ProblemError } from '../../../src/lib/problems.ts';
import { answer, ask } from '../../support/forum.ts';
import { growing } from '../../support/plan.ts';
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

describe('where two have one name', () => {
  const TWIN = { name: 'Samira Haddad', email: 'zwei@example.org' } as Person;
  const join = () => letIn(world.db, TWIN, world.member('hanna'), NOW);

  test('a text that names one of them without a number is not sent: nobody would hear of it', () => {
    join();
    expect(() => named('Danke @Samira Haddad')).toThrow(new ProblemError('text', 'same_name'));
    expect(named('> Frag @Samira Haddad').ids).toEqual([]);
  });

  test('they are told apart by a number', () => {
    const twin = join();
    const { ids, html } = named(`@Samira Haddad/${twin.id} und @Hanna Vogel`);
    expect(ids).toEqual([world.member('hanna').id, twin.id]);
    expect(html).toContain(link(twin.id, `Samira Haddad/${twin.id}`));
    expect(named('@Samira Haddad/999').ids).toEqual([]);
  });

  test('who is called like the first word of their name is not meant', () => {
    join();
    letIn(world.db, { name: 'Samira', email: 'drei@example.org' } as Person, world.member('hanna'), NOW);
    expect(() => named('@Samira Haddad')).toThrow('same_name');
  });

  test('the list and a quote bring the number, and the list whom they belong to', () => {
    const { db, member } = world;
    const { id } = join();
    const samira = member('samira');
    const { about } = suggestPeople(db, member('ruth'), 'samira', NOW).find((one) => one.id === samira.id) ?? {};
    expect(about).toBe(samira.organisation);
    expect(suggestPeople(db, member('ruth'), 'samira', NOW).map(({ value }) => value)).toEqual([
      `Samira Haddad/${samira.id}`,
      `Samira Haddad/${id}`,
    ]);
    const post = ask(db, samira, { text: 'Ja.', boardId: boardId() });
    expect(quoteFor(db, member('ruth'), post.id, 'schrieb')).toContain(`> @Samira Haddad/${samira.id} [schrieb]`);
    expect(suggestPeople(db, member('ruth'), 'Emre', NOW)).toMatchObject([{ value: 'Emre Aydın' }]);
  });

  test('who was named before the other came stays named: drawn anew, edited, and taken out when they leave', () => {
    const { db, member } = world;
    const { id, name } = member('samira');
    const text = 'Danke @Samira Haddad.';
    const post = ask(db, member('ruth'), { text, boardId: boardId() });
    join();
    expect(rendered(db, text, NOW, meantIn(db, post.id)).html).toContain(link(id, name));
    const edited = editPost(db, member('ruth'), post.id, { text: `${text} Sehr.`, sendKey: newSendKey() }, NOW);
    expect(edited.html).toContain(link(id, name));
    const gone = db.transaction((tx) => withoutName(tx, text, id, 'jemand', NOW));
    expect(gone).toBe('Danke jemand.');
  });
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

test.each(['haeb', 'häb', 'Häberle', 'haeberle', 'hab'])('somebody with an umlaut is found by "%s"', (query) => {
  const { db, member } = world;
  for (const name of ['Toni Häberle', 'Kim Haeberle'])
    letIn(db, { name, email: `${name.slice(0, 3).toLowerCase()}@example.org`, joined: 0 }, member('ruth'), NOW);
  const found = suggestPeople(db, member('ruth'), query, NOW).map(({ name }) => name);
  expect(found).toContain('Toni Häberle');
  if (query !== 'hab') expect(found).toContain('Kim Haeberle');
});

test('people are found by any part of their name, and no suggestion reads all members', () => {
  const suggest = (query: string) => suggestPeople(world.db, world.member('ruth'), query, NOW);
  expect(suggest('ayd')).toMatchObject([{ name: 'Emre Aydın' }]);
  for (const query of ['ydin', '%', '_', ' '])
    expect(suggest(query).map(({ name }) => name)).not.toContain('Emre Aydın');
  expect(growing(world.db, () => [suggest('ayd'), suggest('emre'), suggest('x')])).toEqual([]);
});
