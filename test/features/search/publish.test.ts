import { count } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { projects } from '../../../db/schema/catalogue.ts';
import { publish } from '../../../src/features/search/publish.ts';
import { contentOf, smallWorld } from '../catalogue/cases.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let db: Database;

beforeEach(() => {
  db = openDatabase(':memory:');
});

const held = () => db.select({ cases: count() }).from(projects).get()?.cases;

test('the content of a build is taken in', () => {
  publish(db, { stamp: 'a', content: () => smallWorld }, NOW);
  expect(held()).toBe(smallWorld.projects.length);
});

test('the same build again is not even read', () => {
  publish(db, { stamp: 'a', content: () => smallWorld }, NOW);
  const unread = () => {
    throw new Error('read again');
  };
  publish(db, { stamp: 'a', content: unread }, NOW);
  expect(held()).toBe(smallWorld.projects.length);
});

test('another build is', () => {
  publish(db, { stamp: 'a', content: () => contentOf() }, NOW);
  publish(db, { stamp: 'b', content: () => smallWorld }, NOW);
  expect(held()).toBe(smallWorld.projects.length);
});

test('a build that cannot be read leaves the store as it was', () => {
  const broken = () => {
    throw new Error('no content.json');
  };
  expect(() => publish(db, { stamp: 'a', content: broken }, NOW)).toThrow('no content.json');
  publish(db, { stamp: 'a', content: () => smallWorld }, NOW);
  expect(held()).toBe(smallWorld.projects.length);
});
