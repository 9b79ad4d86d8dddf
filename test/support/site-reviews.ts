import { randomUUID } from 'node:crypto';
import type { Member } from '../../src/features/members/member.ts';
import type { Network } from '../../src/features/networks/network.ts';
import { closeReview, concludeReview } from '../../src/features/review/conclude-review.ts';
import { endWriting } from '../../src/features/review/end-writing.ts';
import { declareInterest } from '../../src/features/review/declare-interest.ts';
import type { Foundation } from '../../src/features/review/foundations/foundation.ts';
import { answerReviewerInvitation, inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { openFoundation } from '../../src/features/review/foundations/open-foundation.ts';
import { openReview } from '../../src/features/review/open-review.ts';
import { addToPortfolio } from '../../src/features/review/portfolio/portfolio.ts';
import type { Review, State } from '../../src/features/review/review.ts';
import { submitSheet } from '../../src/features/review/sheets/write-sheet.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { addNetwork } from './networks.ts';
import { newcomerAs } from './newcomers.ts';
import { conclusion, newest, sheetOn } from './reviews.ts';
import { newcomer, onSite, siteStore } from './site-store.ts';

/** A foundation of the running site whose people have an app, as whoever reviews must. */
export type House = { foundation: Foundation; lead: Member; reviewer: Member; other: Member };

/** The house that Hanna opens, with a lead and two who review. */
export async function houseOnSite(): Promise<House> {
  const people = await Promise.all([newcomerAs('editor'), newcomerAs('editor'), newcomerAs('editor')]);
  return houseWith(() => people.pop() ?? newcomer());
}

/** The same with whoever comes next. */
export function houseWith(next: () => Member): House {
  const [db, now, lead, reviewer, other] = [siteStore(), new Date(), next(), next(), next()];
  const words = { about: 'Wir fördern Netzwerke.', lang: 'de' as const, orgId: undefined, invented: true };
  const input = { ...words, name: `Stiftung ${randomUUID()}`, leadId: lead.id };
  const foundation = openFoundation(db, onSite('hanna'), input, now);
  answerReviewerInvitation(db, lead, foundation.id, 'yes', now);
  for (const one of [reviewer, other]) {
    inviteReviewer(db, lead, foundation.id, { memberId: one.id, words: undefined }, now);
    answerReviewerInvitation(db, one, foundation.id, 'yes', now);
  }
  return { foundation, lead, reviewer, other };
}

/** A network of Ruth's in the portfolio of the house. */
export function heldOnSite({ foundation, lead }: House): Network {
  const [db, now] = [siteStore(), new Date()];
  const network = addNetwork(db, ['ruth'], { name: `Netz ${randomUUID()}` }, now);
  addToPortfolio(db, lead, foundation.id, { networkId: network.id, how: 'funds' }, now);
  return network;
}

/** A review of such a network: the lead and the reviewer are free and have handed in, the other is recused. */
export function reviewOnSite(house: House, state: Exclude<State, 'withdrawn'> = 'draft'): Review {
  const [db, now] = [siteStore(), new Date()];
  const { foundation, lead, reviewer, other } = house;
  const input = { networkId: heldOnSite(house).id, dueOn: dayAfter(dayAtHome(now), 21) };
  const review = openReview(db, lead, foundation.id, input, now);
  const free = { interest: 'none' as const, words: undefined };
  for (const one of [lead, reviewer]) declareInterest(db, one, review.id, free, now);
  declareInterest(db, other, review.id, { interest: 'conflict', words: 'Meine Schwester.' }, now);
  if (state === 'draft') return review;
  for (const one of [lead, reviewer]) submitSheet(db, one, review.id, sheetOn(db, review, one), now);
  endWriting(db, lead, review.id, { reason: 'Wir haben es so besprochen.' }, now);
  if (state !== 'submitted') concludeReview(db, lead, review.id, { ...conclusion, version: 0 }, now);
  if (state === 'closed') closeReview(db, lead, review.id, newest(db, review), now);
  return review;
}
