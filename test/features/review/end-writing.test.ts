import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveDeadline } from '../../../src/features/review/deadline.ts';
import { endWriting, onlyLead, writeToo, writingOf } from '../../../src/features/review/end-writing.ts';
import { foundationLog } from '../../../src/features/review/foundations/log.ts';
import { makeLead } from '../../../src/features/review/foundations/leave-office.ts';
import { remindReviewers } from '../../../src/features/review/reminder.ts';
import { namesIn, seatsOf } from '../../../src/features/review/seats.ts';
import { saveSheet } from '../../../src/features/review/sheets/write-sheet.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import type { PersonName } from '../../support/people.ts';
import { openReviewWorld, type ReviewWorld } from '../../support/review-world.ts';
import { wholeSheet } from '../../support/reviews.ts';
import { daysAgo, NOW } from '../../support/world.ts';

/** The day after the last one for sheets. */
const LATE = daysAgo(-15);

let world: ReviewWorld;
beforeEach(() => {
  world = openReviewWorld();
});
afterEach(() => world.close());

const ends = (reason?: string, now = NOW, by: PersonName = 'tomasz') =>
  endWriting(world.db, world.member(by), world.review.id, { reason }, now);
const leads = (by: PersonName = 'tomasz') => onlyLead(world.db, world.member(by), world.review.id, NOW);
const review = () => world.read('tomasz').review;
const seats = () => seatsOf(world.db, review(), NOW);

describe('before the last day', () => {
  beforeEach(() => {
    world.free('tomasz', 'samira');
    world.submit('tomasz', 'samira');
  });

  test('the writing ends once all have handed in who take part, without a reason', () => {
    expect(() => ends()).toThrow('reason: required');
    world.conflict('joerg');
    ends('Das braucht es nicht.');
    expect(review()).toMatchObject({ state: 'submitted', endedWhy: null });
  });

  test('it ends with sheets missing only for a reason, which is kept', () => {
    expect(() => ends()).toThrow('reason: required');
    ends('Jörg ist länger krank.');
    expect(review()).toMatchObject({ state: 'submitted', endedWhy: 'Jörg ist länger krank.' });
    expect(namesIn('unanswered', seats(), review())).toEqual(['Jörg Bäuerle']);
  });

  test('on the last day it still takes one, and from the next on none', () => {
    expect(() => ends(undefined, daysAgo(-14))).toThrow('reason: required');
    ends(undefined, LATE);
    expect(review()).toMatchObject({ state: 'submitted', endedWhy: null });
  });

  test('a last day that is moved forward cuts nobody short: until the old one has passed it takes a reason', () => {
    const move = (dueOn: string) => {
      moveDeadline(world.db, world.member('tomasz'), world.review.id, { dueOn }, NOW);
    };
    move('2026-12-20');
    move('2026-11-22');
    move('2026-11-25');
    expect(() => ends(undefined, daysAgo(-28))).toThrow('reason: required');
    ends(undefined, daysAgo(-29));
    expect(review()).toMatchObject({ state: 'submitted', dueOn: '2026-11-25', promisedOn: '2026-12-20' });
  });
});

describe('a lead', () => {
  beforeEach(() => world.free('tomasz', 'samira'));

  test('who had stepped out judges after all, as long as sheets are written, and writes theirs blind', () => {
    const writes = () => {
      writeToo(world.db, world.member('tomasz'), world.review.id, NOW);
    };
    expect(writes).toThrow('conflict');
    world.submit('samira');
    leads();
    writes();
    expect(world.read('tomasz')).toMatchObject({ blind: true, others: [] });
    world.submit('tomasz');
    expect(namesIn('handed_in', seats(), review())).toEqual(['Tomasz Nowak', 'Samira Haddad']);
    expect(() => {
      writeToo(world.db, world.member('samira'), world.review.id, NOW);
    }).toThrow('forbidden');
  });

  test('who has read what others wrote stays out of judging', () => {
    world.submit('samira');
    leads();
    ends('Jörg ist länger krank.');
    expect(() => {
      writeToo(world.db, world.member('tomasz'), world.review.id, NOW);
    }).toThrow('conflict');
  });

  test('who has not handed in ends nothing, whatever the day and the reason', () => {
    world.submit('samira');
    expect(() => ends('Ich will lesen.')).toThrow('form: lead_writes');
    expect(() => ends('Ich will lesen.', LATE)).toThrow('form: lead_writes');
    expect(world.read('tomasz')).toMatchObject({ blind: true, others: [] });
  });

  test('who steps out of judging leads on, writes no sheet any more, and is named for it', () => {
    world.submit('samira');
    world.conflict('joerg');
    saveSheet(world.db, world.member('tomasz'), world.review.id, wholeSheet(world.db, world.review, 'tomasz'), NOW);
    leads();
    expect(world.read('tomasz').own).toBeUndefined();
    expect(world.read('tomasz')).toMatchObject({ blind: true, others: [] });
    expect(() => world.submit('tomasz')).toThrow('conflict');
    expect(() => leads()).toThrow('conflict');
    ends();
    expect(namesIn('only_leads', seats(), review())).toEqual(['Tomasz Nowak']);
    expect(foundationLog(world.db, world.member('tomasz'), world.bridge.id).acts.map(({ kind }) => kind)).toContain(
      'only_lead',
    );
  });

  test('who has handed in does not step out any more, and reviewers lead nothing', () => {
    world.submit('tomasz');
    expect(() => leads()).toThrow('conflict');
    expect(() => leads('samira')).toThrow('forbidden');
  });

  test('who concludes what others wrote is named as one who led, and not hidden', () => {
    makeLead(world.db, world.member('tomasz'), world.bridge.id, world.member('samira').id, NOW);
    world.submit('samira');
    ends(undefined, LATE, 'samira');
    world.conclude('tomasz');
    expect(namesIn('only_leads', seats(), review())).toEqual(['Tomasz Nowak']);
  });

  test('who only leads is neither waited for nor reminded', () => {
    leads();
    emptyOutbox(world.db);
    remindReviewers(world.db, daysAgo(-12));
    expect(posted(world.db, 'review_reminder').map(({ to }) => to)).toEqual([
      world.member('samira').email,
      world.member('joerg').email,
    ]);
  });

  test('reads how many sheets are in, and ends nothing without one', () => {
    const writing = () => writingOf(world.db, world.member('tomasz'), world.review, NOW);
    expect(writing()).toMatchObject({ handedIn: 0, own: 'open', isEarly: true });
    leads();
    expect(() => ends('Keine Zeit.')).toThrow('form: no_sheet');
    world.submit('samira');
    expect(writing()).toMatchObject({ handedIn: 1, own: 'only_leads', missing: [{ name: 'Jörg Bäuerle' }] });
  });
});
