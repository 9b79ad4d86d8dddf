import type { Member } from '../../members/member.ts';
import type { NetworkView, ReviewerView } from '../read-review.ts';
import type { ReadSheet } from './level-rows.ts';

/** The sheets that a reviewer reads, with their own once it is handed in. `former`: what those without an account are called. */
export function sheetsForReviewer(
  { own, others }: Pick<ReviewerView, 'own' | 'others'>,
  { id, name }: Member,
  former: string,
): ReadSheet[] {
  const mine = own?.submittedAt ? [{ ...own, memberId: id, name }] : [];
  return [...others, ...mine].toSorted((a, b) => a.memberId - b.memberId).map((sheet) => readSheet(sheet, former));
}

/** The sheets of a closed review as its network reads them. */
export function sheetsForNetwork({ sheets }: Pick<NetworkView, 'sheets'>, former: string): ReadSheet[] {
  return sheets.map((sheet) => readSheet(sheet, former));
}

function readSheet({ name, summary, findings }: NetworkView['sheets'][number], former: string): ReadSheet {
  return { name: name ?? former, summary, findings };
}
