import type { AstroGlobal } from 'astro';
import { networkAt } from '../features/networks/find.ts';
import { howHeld } from '../features/review/portfolio/portfolio.ts';
import { AppError } from '../lib/errors.ts';
import { portfolioOwner } from './_portfolio.ts';

/** The network of an address in the portfolio that it asks for. Throws signed_out, and not_found where it is not in it. */
export function heldNetwork(page: Pick<AstroGlobal, 'locals' | 'url' | 'params'>) {
  const { member, foundation } = portfolioOwner(page);
  const network = networkAt(page.locals.db, page.params.network);
  const how = howHeld(page.locals.db, foundation.id, network.id);
  if (how === undefined) throw new AppError('not_found');
  return { member, foundation, network, how };
}
