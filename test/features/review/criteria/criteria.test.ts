import { afterEach, beforeEach, expect, test } from 'vitest';
import { criteriaList, MAX_CRITERIA } from '../../../../src/features/review/criteria/criterion.ts';
import { DEFAULT_CODES, defaultCriteria } from '../../../../src/features/review/criteria/default-criteria.ts';
import {
  criteriaAt,
  criteriaById,
  criteriaOf,
  publishCriteria,
} from '../../../../src/features/review/criteria/publish-criteria.ts';
import type { Foundation } from '../../../../src/features/review/foundations/foundation.ts';
import { LOCALES } from '../../../../src/lib/paths.ts';
import type { PersonName } from '../../../support/people.ts';
import { addNetwork } from '../../../support/networks.ts';
import { addFoundation, addReview } from '../../../support/reviews.ts';
import { NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let bridge: Foundation;
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db);
});
afterEach(() => world.close());

const one = defaultCriteria('de')[0];
const publish = (by: PersonName, criteria: unknown[], version = 1) =>
  publishCriteria(world.db, world.member(by), bridge.id, { version, lang: 'de', criteria }, NOW);

test.each(LOCALES)('the set that ships is whole, described level by level, and holds no marks (%s)', (locale) => {
  const shipped = defaultCriteria(locale);
  expect(criteriaList.parse(shipped)).toEqual(shipped);
  expect(shipped.map(({ code }) => code)).toEqual(DEFAULT_CODES);
  for (const { levels } of shipped) {
    expect(new Set(levels.map(({ text }) => text)).size).toBe(4);
    for (const { title, text } of levels) expect(`${title} ${text}`).not.toMatch(/\d|!/);
  }
});

test('every foundation begins with it, in its language, and everyone may read it', () => {
  expect(criteriaOf(world.db, bridge.id)).toMatchObject({ version: 1, lang: 'de', criteria: defaultCriteria('de') });
});

test('the lead publishes another set; the one before stays, and reviews under way keep theirs', () => {
  const review = addReview(world.db, bridge, addNetwork(world.db).id);
  const set = publish('tomasz', [one]);
  expect(set).toMatchObject({ version: 2, criteria: [{ code: 'sectors' }] });
  expect(criteriaOf(world.db, bridge.id).version).toBe(2);
  expect(criteriaAt(world.db, bridge.id, 1).criteria).toHaveLength(12);
  expect(criteriaById(world.db, review.criteriaId).version).toBe(1);
  expect(() => criteriaAt(world.db, bridge.id, 3)).toThrow('not_found');
});

test('a set that says the same makes no new version; in another language or order it does', () => {
  const shipped = defaultCriteria('de');
  expect(() => publish('tomasz', shipped)).toThrow('form: unchanged');
  expect(criteriaOf(world.db, bridge.id).version).toBe(1);
  expect(publish('tomasz', shipped.toReversed()).version).toBe(2);
});

test('nobody else publishes, and nobody over what they have not seen', () => {
  expect(() => publish('samira', [one])).toThrow('forbidden');
  for (const name of ['hanna', 'emre', 'ruth'] as const) expect(() => publish(name, [one])).toThrow('not_found');
  publish('tomasz', [one]);
  expect(() => publish('tomasz', [one], 1)).toThrow('form: overtaken');
});

test.each([
  ['no criterion', []],
  ['a code twice', [one, one]],
  ['too many', Array.from({ length: MAX_CRITERIA + 1 }, (_, index) => ({ ...one, code: `c${index}` }))],
  ['one level alone', [{ ...one, levels: one?.levels.slice(0, 1) }]],
  ['a level without words', [{ ...one, levels: one?.levels.map((level) => ({ ...level, text: ' ' })) }]],
  ['two levels of one code', [{ ...one, levels: one?.levels.map((level) => ({ ...level, code: 'begun' })) }]],
  ['a code that stands in no address', [{ ...one, code: 'Ä ö' }]],
  ['no set at all', ['sectors', null]],
])('a set with %s is refused', (_, criteria) => {
  expect(() => publish('tomasz', criteria)).toThrow('criteria: not_right');
});
