import type { Database } from '../../db/database.ts';
import { criteriaById } from '../../src/features/review/criteria/publish-criteria.ts';
import type { Foundation } from '../../src/features/review/foundations/foundation.ts';
import { answerReviewerInvitation, inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { openFoundation } from '../../src/features/review/foundations/open-foundation.ts';
import { closeReview, concludeReview, conclusionVersion } from '../../src/features/review/conclude-review.ts';
import { endWriting } from '../../src/features/review/end-writing.ts';
import { declareInterest } from '../../src/features/review/declare-interest.ts';
import { openReview } from '../../src/features/review/open-review.ts';
import { addToPortfolio } from '../../src/features/review/portfolio/portfolio.ts';
import { reviewById, type Review } from '../../src/features/review/review.ts';
import { levelField, sheetOf, wordsField, type SheetInput } from '../../src/features/review/sheets/sheet.ts';
import { submitSheet } from '../../src/features/review/sheets/write-sheet.ts';
import { people, type PersonName } from './people.ts';
import { known, NOW } from './world.ts';

const who = (db: Database, name: PersonName) => known(db, people[name].email, NOW);

type Staff = { name: string; lead: PersonName; reviewers: PersonName[] };

/** A foundation that Hanna opens, with its lead and reviewers. */
export function addFoundation(
  db: Database,
  { name = 'Stiftung Brücke', lead = 'tomasz', reviewers = ['samira', 'joerg'] }: Partial<Staff> = {},
): Foundation {
  const words = { name, about: 'Wir fördern Netzwerke.', lang: 'de' as const, orgId: undefined, invented: true };
  const foundation = openFoundation(db, who(db, 'hanna'), { ...words, leadId: who(db, lead).id }, NOW);
  answerReviewerInvitation(db, who(db, lead), foundation.id, 'yes', NOW);
  for (const reviewer of reviewers) {
    inviteReviewer(db, who(db, lead), foundation.id, { memberId: who(db, reviewer).id, words: undefined }, NOW);
    answerReviewerInvitation(db, who(db, reviewer), foundation.id, 'yes', NOW);
  }
  return foundation;
}

/** A review that Tomasz opens, due in two weeks. */
export function addReview(
  db: Database,
  foundation: Foundation,
  networkId: number,
  lead: PersonName = 'tomasz',
): Review {
  addToPortfolio(db, who(db, lead), foundation.id, { networkId, how: 'funds' }, NOW);
  return openReview(
    db,
    who(db, lead),
    foundation.id,
    { networkId, dueOn: '2026-12-06', aloneWhy: 'Wir sind zu zweit.' },
    NOW,
  );
}

/** These reviewers say that they have nothing to do with the network. */
export function freeOfInterest(db: Database, reviewId: number, ...names: PersonName[]): void {
  for (const name of names) {
    declareInterest(db, who(db, name), reviewId, { interest: 'none', words: undefined }, NOW);
  }
}

/** A whole sheet as its form brings it: of every criterion the level given. */
export function wholeSheet(db: Database, review: Review, name: PersonName, level = 'begun'): SheetInput {
  return sheetOn(db, review, { id: who(db, name).id, name }, level);
}

/** The same for whoever a test has made. */
export function sheetOn(
  db: Database,
  { id, criteriaId }: Review,
  by: { id: number; name: string },
  level = 'begun',
): SheetInput {
  const version = sheetOf(db, id, by.id)?.version ?? 0;
  const findings = criteriaById(db, criteriaId).criteria.flatMap(({ code }) => [
    [levelField(code), level],
    [wordsField(code), `Das sieht ${by.name} bei ${code}.`],
  ]);
  return { summary: `Was ${by.name} findet.`, version, ...Object.fromEntries(findings) } as SheetInput;
}

/** These reviewers submit their sheets. */
export function submits(db: Database, review: Review, ...names: PersonName[]): void {
  for (const name of names) submitSheet(db, who(db, name), review.id, wholeSheet(db, review, name), NOW);
}

/** A conclusion as its form brings it. */
export const conclusion = {
  conclusion: 'Das Netzwerk trägt.',
  recommendation: 'fund-if' as const,
  advice: 'Eine zweite Quelle suchen.',
};

/** The whole way to the end: declared, written, concluded, closed. */
export function closes(db: Database, review: Review, names: PersonName[] = ['tomasz', 'samira'], now = NOW): void {
  const lead = names[0] ?? 'tomasz';
  freeOfInterest(db, review.id, ...names);
  submits(db, review, ...names);
  endWriting(db, who(db, lead), review.id, { reason: 'Wir haben es so besprochen.' }, NOW);
  concludeReview(db, who(db, lead), review.id, { ...conclusion, version: 0 }, now);
  closeReview(db, who(db, lead), review.id, newest(db, review), now);
}

/** What forms about the conclusion as it is now bring with them. */
export function newest(db: Database, { id }: Review): { version: number } {
  return { version: conclusionVersion(reviewById(db, id)) };
}
