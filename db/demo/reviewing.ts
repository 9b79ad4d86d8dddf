import {
  closeReview,
  concludeReview,
  conclusionVersion,
  withdrawReview,
} from '../../src/features/review/conclude-review.ts';
import { endWriting } from '../../src/features/review/end-writing.ts';
import { declareInterest } from '../../src/features/review/declare-interest.ts';
import { criteriaById } from '../../src/features/review/criteria/publish-criteria.ts';
import { linesToPublish } from '../../src/features/review/grants/list-grants.ts';
import { publishGrant } from '../../src/features/review/grants/publish-grant.ts';
import { openReview } from '../../src/features/review/open-review.ts';
import { addToPortfolio } from '../../src/features/review/portfolio/portfolio.ts';
import { replyToReview } from '../../src/features/review/reply-to-review.ts';
import { reviewById, type Review } from '../../src/features/review/review.ts';
import { levelField, wordsField, type SheetInput } from '../../src/features/review/sheets/sheet.ts';
import { saveSheet, submitSheet } from '../../src/features/review/sheets/write-sheet.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { foundationOf, STAFF, type FoundationName } from './foundations.ts';
import { homeOf, type HomeName } from './homes.ts';
import { REVIEWS, type Told, type Written } from './reviews.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

const LEVELS: Record<string, string> = { n: 'not-yet', b: 'begun', p: 'practised', e: 'example' };

/** Foundations hold networks, review them, and say in public what they give. */
export const reviewing: Moment[] = [
  ...holds('bridge', { funds: ['nordtor', 'talstern', 'westhof'], watches: ['filder', 'ost', 'neckar'] }),
  ...holds('sun', { funds: ['ost', 'nordtor'], watches: ['neckar'] }),
  ...REVIEWS.flatMap(goes),
  publishes(17, 'bridge', 'Verfügungsfonds der Höfe', 'Geld, über das die Höfe selbst entscheiden.'),
  publishes(17, 'bridge', 'Schlüssel zum Viertel', 'Wer leere Läden vermittelt, und wer die Schlüssel hat.'),
  publishes(10, 'sun', 'Anschub', 'Das erste Jahr eines Leihladens.'),
];

function holds(key: FoundationName, held: Record<'funds' | 'watches', HomeName[]>): Moment[] {
  const happens = (stage: Stage, now: Date) => {
    const lead = memberAt(stage, STAFF[key].lead, now);
    for (const how of ['funds', 'watches'] as const) {
      for (const home of held[how])
        addToPortfolio(stage.db, lead, foundationOf(stage, key).id, { networkId: homeOf(stage, home), how }, now);
    }
  };
  return [{ daysAgo: 41.5, happens }];
}

/** A review, as far as it is told. */
function goes(told: Told): Moment[] {
  const { foundation: key, network, opened, due } = told;
  const { lead } = STAFF[key];
  let review: Review;
  const at = (daysAgo: number | undefined, act: (stage: Stage, now: Date) => void): Moment[] =>
    daysAgo === undefined ? [] : [{ daysAgo, happens: act }];
  const byLead = (daysAgo: number | undefined, act: (...given: Acting) => void) =>
    at(daysAgo, (stage, now) => act({ db: stage.db, member: memberAt(stage, lead, now), id: review.id }, now));
  const writing = opened - 1;
  return [
    ...at(opened, (stage, now) => {
      const asked = { networkId: homeOf(stage, network), dueOn: dayAfter(dayAtHome(now), due) };
      review = openReview(stage.db, memberAt(stage, lead, now), foundationOf(stage, key).id, asked, now);
    }),
    ...at(told.conflict && writing, (stage, now) => {
      const { by = '', words } = told.conflict ?? {};
      declareInterest(stage.db, memberAt(stage, by, now), review.id, { interest: 'conflict', words }, now);
    }),
    ...(told.drafts ?? []).flatMap((sheet) =>
      at(writing - 1, (stage, now) => write(stage, review, sheet, saveSheet, now)),
    ),
    ...(told.sheets ?? []).flatMap((sheet) =>
      at(writing - 2, (stage, now) => write(stage, review, sheet, submitSheet, now)),
    ),
    ...byLead(told.ended, ({ db, member, id }, now) =>
      endWriting(db, member, id, { reason: 'Wer noch fehlt, hat gesagt, dass es diesmal ohne geht.' }, now),
    ),
    ...byLead(told.concluded, ({ db, member, id }, now) => {
      if (told.conclusion) concludeReview(db, member, id, { ...told.conclusion, version: 0 }, now);
    }),
    ...byLead(told.closed, ({ db, member, id }, now) =>
      closeReview(db, member, id, { version: conclusionVersion(reviewById(db, id)) }, now),
    ),
    ...byLead(told.withdrawn?.daysAgo, ({ db, member, id }, now) => {
      if (!told.withdrawn) return;
      declareInterest(db, member, id, { interest: 'none', words: undefined }, now);
      withdrawReview(db, member, id, told.withdrawn, now);
    }),
    ...at(told.reply?.daysAgo, (stage, now) => {
      const { by = '', words = '' } = told.reply ?? {};
      replyToReview(stage.db, memberAt(stage, by, now), review.id, { words }, now);
    }),
  ];
}

type Acting = [{ db: Stage['db']; member: ReturnType<typeof memberAt>; id: number }, Date];

/** Says that there is no interest, and then writes. */
function write(stage: Stage, review: Review, written: Written, verb: typeof saveSheet, now: Date): void {
  const member = memberAt(stage, written.by, now);
  declareInterest(stage.db, member, review.id, { interest: 'none', words: undefined }, now);
  verb(stage.db, member, review.id, sheetOf(stage, review, written), now);
}

/** As the form brings it: a dot leaves a level open. */
function sheetOf({ db }: Stage, { criteriaId }: Review, { levels, words = {}, summary }: Written): SheetInput {
  const fields = criteriaById(db, criteriaId).criteria.flatMap(({ code }, place) => [
    [levelField(code), LEVELS[levels[place] ?? '.']],
    [wordsField(code), words[code]],
  ]);
  return { summary, version: 0, ...(Object.fromEntries(fields) as Record<string, string | undefined>) };
}

function publishes(daysAgo: number, key: FoundationName, title: string, description: string): Moment {
  const happens = (stage: Stage, now: Date) => {
    const lead = memberAt(stage, STAFF[key].lead, now);
    const { id } = foundationOf(stage, key);
    const line = linesToPublish(stage.db, lead, id).find((one) => one.title === title);
    if (line) publishGrant(stage.db, lead, id, { lineId: line.id, title, description, awardedOn: undefined }, now);
  };
  return { daysAgo, happens };
}
