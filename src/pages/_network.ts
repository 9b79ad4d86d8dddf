import type { AstroGlobal } from 'astro';
import { signedIn } from '../features/auth/guard.ts';
import type { Member } from '../features/members/member.ts';
import { networkAt, requireRunning } from '../features/networks/find.ts';
import { canRun, type Network } from '../features/networks/network.ts';
import { organiserIds } from '../features/networks/organiser.ts';
import { canEditParts, onlyOrganisers, type Viewer } from '../features/networks/parts/viewer.ts';
import { reviewsAnywhere } from '../features/review/foundations/office.ts';
import { messages } from '../i18n/messages.ts';
import { AppError } from '../lib/errors.ts';
import { localePath, type Locale } from '../lib/paths.ts';

/** The network of a page for those who run it. Throws signed_out, not_found for everybody else, and conflict where it has ended. */
export function ownNetwork({ params, locals }: Pick<AstroGlobal, 'params' | 'locals'>): {
  member: Member;
  network: Network;
} {
  const { member } = signedIn(locals);
  const network = networkAt(locals.db, params.network);
  if (!canRun(member, organiserIds(locals.db, network.id))) throw new AppError('not_found');
  requireRunning(locals.db, network.id);
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

/** Whoever looks at a network, with what they may see of it. */
export function viewerOf({ db, member }: Pick<App.Locals, 'db' | 'member'>, network: Network): Viewer {
  const runs = canEditParts(member, organiserIds(db, network.id));
  return { member, runs, reviews: reviewsAnywhere(db, member) };
}

/** The network of a page for its organisers alone. Throws signed_out, forbidden for everybody else, and conflict where it has ended. */
export function networkToEdit({ params, locals }: Pick<AstroGlobal, 'params' | 'locals'>): {
  member: Member;
  network: Network;
} {
  const { member } = signedIn(locals);
  const network = networkAt(locals.db, params.network);
  onlyOrganisers(member, organiserIds(locals.db, network.id));
  requireRunning(locals.db, network.id);
  return { member, network };
}
