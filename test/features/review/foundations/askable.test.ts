import { afterEach, beforeEach, expect, test } from 'vitest';
import { askable } from '../../../../src/features/review/foundations/askable.ts';
import type { Office } from '../../../../src/features/review/foundations/office.ts';
import { people, type PersonName } from '../../../support/people.ts';
import { addFoundation } from '../../../support/reviews.ts';
import { NOW, openWorld, type World } from '../../../support/world.ts';

let world: World;
let bridge: { id: number };
beforeEach(() => {
  world = openWorld();
  bridge = addFoundation(world.db);
});
afterEach(() => world.close());

const names = Object.keys(people) as PersonName[];
const found = (task: { office: Office; foundationId?: number }) => {
  const named = names.map((name) => ({ name, id: world.member(name).id }));
  return askable(world.db, named, task, NOW).map(({ name }) => name);
};

test('nobody is offered who administers the site: they could not say yes', () => {
  expect(found({ office: 'lead' })).toEqual(['emre', 'tomasz', 'ruth', 'samira', 'joerg']);
});

test('nor whoever reviews there already; but where a lead is missing, those may be asked to lead', () => {
  expect(found({ office: 'reviewer', foundationId: bridge.id })).toEqual(['emre', 'ruth']);
  expect(found({ office: 'lead', foundationId: bridge.id })).toEqual(['emre', 'ruth', 'samira', 'joerg']);
});
