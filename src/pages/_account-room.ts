import type { AstroGlobal } from 'astro';
import { signedIn } from '../features/auth/guard.ts';
import type { SignedIn } from '../features/auth/session.ts';
import { accountOf, type AccountSheet } from '../features/members/account.ts';
import { localePath } from '../lib/paths.ts';
import { wayFromAdmin } from './_admin.ts';
import { numberIn } from './_number.ts';

type Page = Pick<AstroGlobal, 'locals' | 'params'>;

/** Who does something with an account, and the way back to it. */
export type AccountRoom = SignedIn & {
  account: AccountSheet;
  back: string;
  crumbs: { href: string; label: string }[];
};

/** The account of an address, for a page at which something is done with it. Throws signed_out and not_found. */
export function accountRoom({ locals, params }: Page): AccountRoom {
  const { db, locale, now } = locals;
  const who = signedIn(locals);
  const account = accountOf(db, who.member, numberIn(params.member), now);
  const back = localePath(locale, `/admin/members/${String(account.id)}`);
  const crumbs = wayFromAdmin(locale, 'members', { href: back, label: account.name });
  return { ...who, account, back, crumbs };
}
