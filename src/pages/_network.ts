import type { AstroGlobal } from 'astro';
import { signedIn } from '../features/auth/guard.ts';
import type { Member } from '../features/members/member.ts';
import { networkAt } from '../features/networks/find.ts';
import { canRun, type Network } from '../features/networks/network.ts';
import { organiserIds } from '../features/networks/organiser.ts';
import { messages } from '../i18n/messages.ts';
import { AppError } from '../lib/errors.ts';
import { localePath, type Locale } from '../lib/paths.ts';

/** The network of a page for those who run it. Throws signed_out, and not_found for everybody else. */
export function ownNetwork({ params, locals }: Pick<AstroGlobal, 'params' | 'locals'>): {
  member: Member;
  network: Network;
} {
  const { member } = signedIn(locals);
  const network = networkAt(locals.db, params.network);
  if (!canRun(member, organiserIds(locals.db, network.id))) throw new AppError('not_found');
  return { member, network };
}

/** The way from the list to a page of a network. */
export function wayFromNetworks(locale: Locale, network: Network): { href: string; label: string }[] {
  const { title } = messages(locale).networks;
  return [
    { href: localePath(locale, '/networks'), label: title },
    { href: localePath(locale, `/networks/${network.slug}`), label: network.name },
  ];
}
