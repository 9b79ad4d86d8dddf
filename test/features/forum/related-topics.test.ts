import { afterEach, beforeEach, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { boards, topics } from '../../../db/schema/forum.ts';
import { relatedTopics } from '../../../src/features/forum/related-topics.ts';
import type { Member } from '../../../src/features/members/member.ts';
import { ask } from '../../support/forum.ts';
import { growing } from '../../support/plan.ts';
import { daysAgo, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  const board = (slug: string) => world.db.select().from(boards).where(eq(boards.slug, slug)).get()?.id ?? 0;
  const [closed, open] = [board('fragen'), board('fachthemen')];
  ask(world.db, world.member('ruth'), { title: 'Wer haftet bei der Mitfahrbank?', boardId: closed }, daysAgo(9));
  ask(world.db, world.member('ruth'), { title: 'Mitfahrbänke und die Versicherung', boardId: open }, daysAgo(8));
  ask(world.db, world.member('emre'), { title: 'Straßenfest anmelden', boardId: open }, daysAgo(7));
});
afterEach(() => {
  world.close();
});

const related = (title: string, viewer: Member | undefined = world.member('emre'), topicId = 0) =>
  relatedTopics(world.db, viewer, { title, lang: 'de', topicId }).map((topic) => topic.title);

test('whoever types a title sees topics with the same words, in whatever form', () => {
  expect(related('Versicherung einer Mitfahrbank')).toEqual([
    'Mitfahrbänke und die Versicherung',
    'Wer haftet bei der Mitfahrbank?',
  ]);
  expect(related('Etwas ganz anderes')).toEqual([]);
});

test('words that say nothing make no topics related', () => {
  expect(related('Wer und die bei der')).toEqual([]);
  expect(related('Die Versicherung und das Boot')).toEqual(['Mitfahrbänke und die Versicherung']);
});

test('strangers see public ones, nobody hidden ones, and no topic itself', () => {
  expect(relatedTopics(world.db, undefined, { title: 'Mitfahrbank', lang: 'de' }).map(({ title }) => title)).toEqual([
    'Mitfahrbänke und die Versicherung',
  ]);
  const { id = 0 } = world.db.select().from(topics).where(eq(topics.title, 'Straßenfest anmelden')).get() ?? {};
  expect(related('Straßenfeste', undefined, id)).toEqual([]);
  world.db
    .update(topics)
    .set({ hiddenAt: daysAgo(1) })
    .run();
  expect(related('Mitfahrbank')).toEqual([]);
});

test('takes any text', () => {
  for (const odd of ['', '"', 'a" OR b', '* NEAR(', '\u0000', '😀', 'x '.repeat(2000), 'title_stems:x', '-'])
    expect(() => related(odd)).not.toThrow();
});

test('does not scan', () => {
  expect(growing(world.db, () => related('Mitfahrbank'))).toEqual([]);
});
