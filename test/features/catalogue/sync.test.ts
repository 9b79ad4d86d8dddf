import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../db/database.ts';
import { projectFacets, projects } from '../../../db/schema/catalogue.ts';
import { syncProjects } from '../../../src/features/catalogue/sync.ts';
import { aCase, contentOf, readingBench, smallWorld, villageBus } from './cases.ts';

const MONDAY = new Date('2026-11-23T08:00:00Z');
const TUESDAY = new Date('2026-11-24T08:00:00Z');

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
  syncProjects(db, smallWorld, MONDAY);
});

const row = (slug: string) =>
  db
    .select()
    .from(projects)
    .all()
    .find((project) => project.slug === slug);
const facets = (slug: string) =>
  db
    .select()
    .from(projectFacets)
    .all()
    .filter((facet) => facet.slug === slug);

test('the first sync writes every case, the second none', () => {
  expect(db.select().from(projects).all()).toHaveLength(4);
  expect(syncProjects(db, smallWorld, TUESDAY)).toEqual({ written: 0, removed: 0 });
});

test('a changed case is written anew with its facets', () => {
  const changed = aCase('lesebank', { fields: ['culture'], updated: '2026-05-01' });
  const report = syncProjects(db, contentOf(changed, ...smallWorld.projects.slice(1)), TUESDAY);
  expect(report).toEqual({ written: 1, removed: 0 });
  expect(row('lesebank')).toMatchObject({ updated: '2026-05-01', english: null, record: { fields: ['culture'] } });
  expect(facets('lesebank').filter(({ facet }) => facet === 'field')).toMatchObject([{ code: 'culture' }]);
});

test('a case that left the content keeps its row and can no longer be found', () => {
  expect(syncProjects(db, contentOf(readingBench), TUESDAY)).toEqual({ written: 0, removed: 3 });
  expect(row('buergerbus')?.removedAt).toEqual(TUESDAY);
  expect(facets('buergerbus')).toEqual([]);
  expect(row('lesebank')?.removedAt).toBeNull();
});

test('the day on which a case left stays the first one', () => {
  syncProjects(db, contentOf(readingBench), TUESDAY);
  syncProjects(db, contentOf(readingBench), new Date('2026-12-24'));
  expect(row('buergerbus')?.removedAt).toEqual(TUESDAY);
});

test('a case that returns unchanged is published again', () => {
  syncProjects(db, contentOf(readingBench), TUESDAY);
  expect(syncProjects(db, contentOf(readingBench, villageBus), TUESDAY)).toEqual({ written: 1, removed: 0 });
  expect(row('buergerbus')?.removedAt).toBeNull();
  expect(facets('buergerbus').length).toBeGreaterThan(0);
});

test('an empty content empties the catalogue and loses no row', () => {
  syncProjects(db, contentOf(), TUESDAY);
  expect(db.select().from(projectFacets).all()).toEqual([]);
  expect(db.select().from(projects).all()).toHaveLength(4);
});

test('a sync that fails half way changes nothing', () => {
  const twice = contentOf(aCase('neu'), { ...villageBus, slug: null as unknown as string });
  expect(() => syncProjects(db, twice, TUESDAY)).toThrow();
  expect(row('neu')).toBeUndefined();
  expect(row('dorfladen')?.removedAt).toBeNull();
});
