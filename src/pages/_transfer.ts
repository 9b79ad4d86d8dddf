import type { AstroGlobal } from 'astro';
import { signedIn } from '../features/auth/guard.ts';
import type { Member } from '../features/members/member.ts';
import { shownTransfer, type ShownTransfer } from '../features/transfers/shown.ts';
import { transferToChange, type Transfer } from '../features/transfers/transfer.ts';
import { messages } from '../i18n/messages.ts';
import { localePath } from '../lib/paths.ts';
import { numberIn } from './_number.ts';

type Own = { member: Member; row: Transfer; transfer: ShownTransfer; back: string; crumbs: Crumb[] };
type Crumb = { href: string; label: string };

/**
 * The transfer of a page for those who run its network. Throws signed_out, not_found for everybody else, and conflict
 * where the network has ended.
 */
export function transferOfPage({ params, locals }: Pick<AstroGlobal, 'params' | 'locals'>): Own {
  const { db, locale } = locals;
  const { member } = signedIn(locals);
  const row = transferToChange(db, member, numberIn(params.transfer));
  const transfer = shownTransfer(db, member, row.id, locale);
  const back = localePath(locale, `/transfers/${String(row.id)}`);
  const crumbs = [
    { href: localePath(locale, '/transfers'), label: messages(locale).transfers.title },
    { href: back, label: transfer.origin.title },
  ];
  return { member, row, transfer, back, crumbs };
}
