import { beforeEach, describe, expect, test, afterEach } from 'vitest';
import { defaultCriteria } from '../../../../src/features/review/criteria/default-criteria.ts';
import { endOffice } from '../../../../src/features/review/foundations/leave-office.ts';
import { sheetOf, sheetValues, typedSheet, type SheetInput } from '../../../../src/features/review/sheets/sheet.ts';
import {
  saveSheet,
  canWriteSheet,
  submitOrSave,
  submitSheet,
} from '../../../../src/features/review/sheets/write-sheet.ts';
import type { PersonName } from '../../../support/people.ts';
import { wholeSheet } from '../../../support/reviews.ts';
import { daysAgo, NOW } from '../../../support/world.ts';
import { problemsOf } from '../../../support/problems.ts';
import { openReviewWorld, type ReviewWorld } from '../../../support/review-world.ts';

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

describe('sheets are blind', () => {
  beforeEach(() => world.free('tomasz', 'samira', 'joerg'));

  test('nobody who still writes sees what others submitted, the lead neither', () => {
    world.submit('samira');
    saveSheet(world.db, world.member('joerg'), world.review.id, wholeSheet(world.db, world.review, 'joerg'), NOW);
    for (const name of ['tomasz', 'joerg'] as const)
      expect(world.read(name)).toMatchObject({ blind: true, others: [], sights: [] });
    expect(JSON.stringify([world.read('tomasz'), world.read('joerg')])).not.toContain('Das sieht samira');
  });

  test('whoever has submitted sees what is submitted, and no draft', () => {
    world.submit('samira', 'tomasz');
    saveSheet(world.db, world.member('joerg'), world.review.id, wholeSheet(world.db, world.review, 'joerg'), NOW);
    expect(world.read('samira').others.map(({ name }) => name)).toEqual(['Tomasz Nowak']);
    expect(JSON.stringify(world.read('samira'))).not.toContain('Das sieht joerg');
  });

  test('once nobody writes any more, all who review read them, and drafts are gone', () => {
    world.submit('samira');
    saveSheet(world.db, world.member('joerg'), world.review.id, wholeSheet(world.db, world.review, 'joerg'), NOW);
    world.onlyLead('tomasz');
    world.end('tomasz');
    expect(world.read('joerg')).toMatchObject({ blind: false, others: [{ name: 'Samira Haddad' }] });
    expect(world.read('joerg').own).toBeUndefined();
    expect(() => world.submit('joerg')).toThrow('conflict');
  });

  test('that somebody saw them is kept, with the day of the first time', () => {
    world.submit('samira', 'tomasz');
    world.read('samira', daysAgo(-1));
    world.read('samira', daysAgo(-2));
    expect(world.read('tomasz', daysAgo(-3)).sights).toEqual([
      { memberId: world.member('tomasz').id, name: 'Tomasz Nowak', what: 'sheets', at: daysAgo(-3) },
      { memberId: world.member('samira').id, name: 'Samira Haddad', what: 'sheets', at: daysAgo(-1) },
    ]);
  });
});

describe('a sheet', () => {
  beforeEach(() => world.free('samira'));
  const whole = () => wholeSheet(world.db, world.review, 'samira');
  const save = (input = whole()) => saveSheet(world.db, world.member('samira'), world.review.id, input, NOW);
  const submit = (input = whole()) => submitSheet(world.db, world.member('samira'), world.review.id, input, NOW);

  test('is kept half written, and written on', () => {
    save({ summary: undefined, version: 0, level_sectors: 'begun' });
    expect(world.read('samira').own).toMatchObject({ version: 1, summary: null, findings: [{ criterion: 'sectors' }] });
    save({ summary: 'Gut.', version: 1 });
    expect(world.read('samira').own).toMatchObject({ version: 2, summary: 'Gut.', findings: [] });
    expect(() => save({ summary: 'Alt.', version: 1 })).toThrow('form: overtaken');
  });

  test('is submitted whole, once, and stays', () => {
    expect(() => submit({ ...whole(), level_rules: undefined })).toThrow('level_rules: choose_level');
    expect(() => submit({ ...whole(), summary: undefined })).toThrow('summary: required');
    expect(world.read('samira').own).toBeUndefined();
    submit();
    expect(() => save()).toThrow('conflict');
    expect(() => submit()).toThrow('conflict');
  });

  test('has levels of its criteria alone', () => {
    expect(() => save({ ...whole(), level_rules: 'sehr gut' })).toThrow('level_rules: choice');
    save({ summary: undefined, version: 0, level_beauty: 'begun' });
    expect(world.read('samira').own?.findings).toEqual([]);
  });

  test('that is handed in half written is kept, and says all that is missing', () => {
    const half = { summary: undefined, version: 0, level_sectors: 'begun', words_rules: 'Hängen aus.' };
    const hand = (input: SheetInput) => submitOrSave(world.db, world.member('samira'), world.review.id, input, NOW);
    expect(problemsOf(() => hand(half))).toMatchObject({
      ...{
        level_rules: { key: 'choose_level' },
        level_documentation: { key: 'choose_level' },
        summary: { key: 'required' },
      },
    });
    const { own } = world.read('samira');
    expect(own).toMatchObject({ version: 1, submittedAt: null });
    expect(sheetValues(own)).toEqual({
      ...{ level_sectors: 'begun', words_sectors: undefined, summary: undefined },
      ...{ level_rules: undefined, words_rules: 'Hängen aus.' },
    });
    hand(whole());
    expect(world.read('samira').own?.submittedAt).toEqual(NOW);
  });

  test('without a reason for some criteria is handed in at the second press, and never refused for it', () => {
    const hand = (input: SheetInput) => submitOrSave(world.db, world.member('samira'), world.review.id, input, NOW);
    const wordless = { ...whole(), words_rules: undefined, words_results: undefined };
    expect(problemsOf(() => hand({ ...wordless, level_rules: undefined }))).toEqual({
      level_rules: { key: 'choose_level' },
    });
    expect(problemsOf(() => hand({ ...wordless, version: 1 }))).toEqual({ form: { key: 'wordless', limit: 2 } });
    expect(world.read('samira').own).toMatchObject({ version: 2, submittedAt: null });
    hand({ ...wordless, version: 2, asked: 'yes' });
    expect(world.read('samira').own?.submittedAt).toEqual(NOW);
  });

  test('can be written until it is handed in or nobody writes any more', () => {
    const write = (name: 'samira' | 'tomasz') => canWriteSheet(world.db, world.member(name), world.review.id);
    expect(write('samira')).toBe(true);
    expect(() => write('tomasz')).toThrow('not_found');
    world.free('tomasz');
    submit();
    expect(write('samira')).toBe(false);
    world.onlyLead('tomasz');
    world.end('tomasz');
    expect(write('tomasz')).toBe(false);
  });
});

test.each([
  { what: 'a review that is withdrawn', ends: () => world.withdraw('tomasz') },
  {
    what: 'an office that ends',
    ends: () => endOffice(world.db, world.member('tomasz'), world.bridge.id, world.member('joerg').id, NOW),
  },
])('$what takes the drafts with it, and nothing that was handed in', ({ ends }) => {
  world.free('tomasz', 'samira', 'joerg');
  world.submit('samira');
  saveSheet(world.db, world.member('joerg'), world.review.id, wholeSheet(world.db, world.review, 'joerg'), NOW);
  ends();
  const sheet = (name: PersonName) => sheetOf(world.db, world.review.id, world.member(name).id);
  expect(sheet('joerg')).toBeUndefined();
  expect(sheet('samira')?.findings).toHaveLength(12);
});

test('what was typed too late is shown as it was typed, whatever else came with it', () => {
  const criteria = defaultCriteria('de').slice(0, 2);
  const typed = { summary: 'Zu spät.', level_sectors: 'begun', words_connection: ['zwei'], version: '1' };
  expect(typedSheet({ criteria }, typed)).toEqual({
    summary: 'Zu spät.',
    findings: [
      { criterion: 'sectors', level: 'begun', words: null },
      { criterion: 'connection', level: null, words: null },
    ],
  });
});
