import { csvTable } from '../../../lib/csv.ts';
import { dayAtHome } from '../../../lib/home-clock.ts';
import type { CriteriaSet } from '../criteria/criterion.ts';
import type { ReviewReply } from '../reply-to-review.ts';
import type { Review } from '../review.ts';
import { ABSENT, namesIn, type Seat } from '../seats.ts';
import type { ReadSheet } from '../sheets/level-rows.ts';

export type Reported = {
  review: Review;
  criteria: CriteriaSet;
  sheets: readonly ReadSheet[];
  reply?: ReviewReply;
  /** Who wrote what stands there. */
  by: { conclusion: string; reply: string };
  seats: readonly Seat[];
};

/** One finding, summary, or text of the whole a row, and one for each who handed nothing in: `part` says which. */
export const COLUMN_NAMES: readonly string[] = [
  ...['part', 'criterion', 'criterionTitle', 'by', 'level', 'levelTitle', 'words', 'on'],
];

/** A review as a table. */
export function reportCsv(reported: Reported): string {
  const rows = [
    ...whole(reported),
    ...reported.sheets.flatMap((sheet) => rowsOf(sheet, reported.criteria)),
    ...absentFrom(reported),
  ];
  return csvTable(COLUMN_NAMES, rows);
}

function whole({ review, reply, by }: Reported): string[][] {
  const on = review.concludedAt ? dayAtHome(review.concludedAt) : '';
  const text = (part: string, words: string | null, who: string, day: string) =>
    words === null ? [] : [[part, '', '', who, '', '', words, day]];
  return [
    ...text('recommendation', review.recommendation, by.conclusion, on),
    ...text('conclusion', review.conclusion, by.conclusion, on),
    ...text('advice', review.advice, by.conclusion, on),
    ...(reply ? text('reply', reply.words, by.reply, dayAtHome(reply.at)) : []),
  ];
}

function absentFrom({ review, seats }: Reported): string[][] {
  return ABSENT.flatMap((part) => namesIn(part, seats, review).map((name) => [part, '', '', name, '', '', '', '']));
}

function rowsOf({ name, summary, findings }: ReadSheet, { criteria }: CriteriaSet): string[][] {
  const found = criteria.flatMap(({ code, title, levels }) => {
    const finding = findings.find(({ criterion }) => criterion === code);
    const level = levels.find((one) => one.code === finding?.level);
    return finding
      ? [['finding', code, title, name, level?.code ?? '', level?.title ?? '', finding.words ?? '', '']]
      : [];
  });
  return summary === null ? found : [['summary', '', '', name, '', '', summary, ''], ...found];
}
