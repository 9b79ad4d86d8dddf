import { openFoundation } from '../../src/features/review/foundations/open-foundation.ts';
import { answerReviewerInvitation, inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { foundationAt } from '../../src/features/review/foundations/find.ts';
import type { Foundation } from '../../src/features/review/foundations/foundation.ts';
import { FOUNDER } from './arrivals.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

type Staff = { name: string; slug: string; about: string; lead: string; reviewers: string[] };

/** Invented foundations, by the names that scenes call them; the words say that they are. */
export const STAFF = {
  bridge: {
    ...{ name: 'Stiftung Brückenbogen', slug: 'stiftung-brueckenbogen', lead: 'henrike.sommer' },
    about:
      'Wir fördern Netzwerke, nicht nur ihre Projekte: die Stunden, in denen jemand Menschen zusammenbringt. Drei Jahre und länger.',
    reviewers: ['aylin.kaya', 'claudia.weidner'],
  },
  sun: {
    ...{ name: 'Bürgerstiftung Sonnenhalde', slug: 'buergerstiftung-sonnenhalde', lead: 'matthias.boehm' },
    about: 'Bürgerinnen und Bürger geben zusammen Geld für das, was vor der Haustür anfängt.',
    reviewers: ['anne.lindqvist'],
  },
} satisfies Record<string, Staff>;
export type FoundationName = keyof typeof STAFF;

/** Two foundations are let in; their leads say yes, and invite those who review with them. */
export const foundations: Moment[] = [...comes(50, 'bridge'), ...comes(44, 'sun')];

export function foundationOf({ db }: Stage, key: FoundationName): Foundation {
  return foundationAt(db, STAFF[key].slug);
}

function comes(daysAgo: number, key: FoundationName): Moment[] {
  const { name, about, lead, reviewers } = STAFF[key];
  const opens = (stage: Stage, now: Date) => {
    const words = { name, about, lang: 'de' as const, orgId: undefined, invented: true };
    const leadId = memberAt(stage, lead, now).id;
    openFoundation(stage.db, memberAt(stage, FOUNDER, now), { ...words, leadId }, now);
  };
  const invites = (stage: Stage, now: Date) => {
    const { id } = foundationOf(stage, key);
    answerReviewerInvitation(stage.db, memberAt(stage, lead, now), id, 'yes', now);
    for (const reviewer of reviewers) {
      const words = 'Wir beginnen mit zwei Begutachtungen im Jahr. Machen Sie mit?';
      inviteReviewer(
        stage.db,
        memberAt(stage, lead, now),
        id,
        { memberId: memberAt(stage, reviewer, now).id, words },
        now,
      );
    }
  };
  const agree = (stage: Stage, now: Date) => {
    const { id } = foundationOf(stage, key);
    for (const reviewer of reviewers)
      answerReviewerInvitation(stage.db, memberAt(stage, reviewer, now), id, 'yes', now);
  };
  return [
    { daysAgo, happens: opens },
    { daysAgo: daysAgo - 1, happens: invites },
    { daysAgo: daysAgo - 2, happens: agree },
  ];
}
