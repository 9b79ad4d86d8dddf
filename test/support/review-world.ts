import { answerInvitation, inviteOrganiser } from '../../src/features/networks/invite-organiser.ts';
import type { Network } from '../../src/features/networks/network.ts';
import { closeReview, concludeReview, withdrawReview } from '../../src/features/review/conclude-review.ts';
import { declareInterest } from '../../src/features/review/declare-interest.ts';
import type { Foundation } from '../../src/features/review/foundations/foundation.ts';
import { endWriting, onlyLead } from '../../src/features/review/end-writing.ts';
import { readReview, type ReviewerView } from '../../src/features/review/read-review.ts';
import { replyToReview } from '../../src/features/review/reply-to-review.ts';
import type { Review } from '../../src/features/review/review.ts';
import { addNetwork } from './networks.ts';
import type { PersonName } from './people.ts';
import { addFoundation, addReview, conclusion, freeOfInterest, newest, submits } from './reviews.ts';
import { NOW, openWorld, type World } from './world.ts';

/** The named world with a foundation that reviews Ruth's network: Tomasz leads, Samira and Jörg review with him. */
export type ReviewWorld = World & {
  bridge: Foundation;
  network: Network;
  review: Review;
  free: (...names: PersonName[]) => void;
  conflict: (name: PersonName) => void;
  submit: (...names: PersonName[]) => void;
  read: (name: PersonName, now?: Date) => ReviewerView;
  /** A lead steps out of judging, and ends the writing for a reason. */
  onlyLead: (name: PersonName) => void;
  end: (name: PersonName) => void;
  conclude: (name: PersonName, now?: Date) => void;
  closeReview: (name: PersonName) => void;
  withdraw: (name: PersonName) => void;
  reply: (name: PersonName) => void;
  /** Somebody who runs the network, or looks after the site, lets another one run it too. */
  organise: (by: PersonName, name: PersonName) => void;
};

export function openReviewWorld(): ReviewWorld {
  const world = openWorld();
  const { db, member } = world;
  const bridge = addFoundation(db);
  const network = addNetwork(db);
  const review = addReview(db, bridge, network.id);
  const { id } = review;
  return {
    ...{ ...world, bridge, network, review },
    free: (...names) => freeOfInterest(db, id, ...names),
    conflict: (name) => declareInterest(db, member(name), id, { interest: 'conflict', words: 'Meine Schwester.' }, NOW),
    submit: (...names) => submits(db, review, ...names),
    read: (name, now = NOW) => readReview(db, member(name), id, now),
    onlyLead: (name) => onlyLead(db, member(name), id, NOW),
    end: (name) => endWriting(db, member(name), id, { reason: 'Wir haben es so besprochen.' }, NOW),
    conclude: (name, now = NOW) => concludeReview(db, member(name), id, { ...conclusion, ...newest(db, review) }, now),
    closeReview: (name) => closeReview(db, member(name), id, newest(db, review), NOW),
    withdraw: (name) => withdrawReview(db, member(name), id, { reason: 'Zu früh.' }, NOW),
    reply: (name) => replyToReview(db, member(name), id, { words: 'Wir sehen das anders.' }, NOW),
    organise: (by, name) => {
      inviteOrganiser(db, member(by), network.id, { memberId: member(name).id, words: undefined }, NOW);
      answerInvitation(db, member(name), network.id, 'yes', NOW);
    },
  };
}
