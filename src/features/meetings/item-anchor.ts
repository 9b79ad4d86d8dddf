import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { transfers } from '../../../db/schema/transfers.ts';
import type { Locale } from '../../lib/paths.ts';
import { ProblemError } from '../../lib/problems.ts';
import { isPublished } from '../catalogue/published.ts';
import { topicFor, topicsFor } from '../forum/topic.ts';
import type { Member } from '../members/member.ts';
import { transfersOfNetwork } from '../transfers/list.ts';
import type { ShownTransfer } from '../transfers/shown.ts';
import { ownNetworks } from './host.ts';
import type { AgendaItem, ProposalInput } from './item.ts';
import { pledgeSights } from './pledge-sight.ts';

type Store = Database | Transaction;

/** What an item is about. */
export type Anchor = Partial<Pick<AgendaItem, 'anchorKind' | 'anchorId'>>;

/**
 * What a proposal is about. Throws not_found for a topic that the member does not see, ProblemError for a project that
 * is not there, for a transfer that is not of one of their networks, and for a project that the transfer is not of.
 */
export function anchorFor(tx: Transaction, member: Member, { project, topic, transfer }: ProposalInput): Anchor {
  if (project !== undefined && !isPublished(tx, project)) throw new ProblemError('project', 'choice');
  if (transfer !== undefined) {
    const row = tx.select().from(transfers).where(eq(transfers.id, transfer)).get();
    if (!row || !mayReportOn(tx, member, row.networkId)) throw new ProblemError('transfer', 'choice');
    if (project !== undefined && project !== row.project) throw new ProblemError('transfer', 'other_project');
    return { anchorKind: 'transfer', anchorId: String(transfer) };
  }
  if (project !== undefined) return { anchorKind: 'project', anchorId: project };
  return topic === undefined ? {} : { anchorKind: 'topic', anchorId: String(topicFor(tx, member, topic).id) };
}

/** Of the transfers of a network its organisers report; who looks after the site speaks for none. */
export function mayReportOn(db: Store, member: Member, networkId: number): boolean {
  return ownNetworks(db, member).some(({ id }) => id === networkId);
}

/** The transfers of which a member may report, network by network. */
export function transfersToReport(db: Database, member: Member, locale: Locale): ShownTransfer[] {
  return ownNetworks(db, member).flatMap(({ id }) => transfersOfNetwork(db, member, id, locale));
}

/**
 * Where one reads on about each of these items: an address without its language; null where there is nothing, or
 * nothing for the viewer. A transfer that does not say where it is has no link from an evening at which its people speak.
 */
export function readOn(
  db: Store,
  viewer: Member | undefined,
  items: readonly AgendaItem[],
): (item: AgendaItem) => string | null {
  const numbers = (kind: AgendaItem['anchorKind']) =>
    items.flatMap(({ anchorKind, anchorId }) => (anchorKind === kind ? [Number(anchorId)] : []));
  const topics = new Set((viewer ? topicsFor(db, viewer, numbers('topic')) : []).map(({ id }) => id));
  const sightOf = pledgeSights(
    db,
    viewer,
    numbers('transfer').map((transferId) => ({ transferId })),
  );
  return ({ anchorKind: kind, anchorId: id }) => {
    if (kind === 'project') return `/projects/${id ?? ''}`;
    if (kind === 'topic') return topics.has(Number(id)) ? `/forum/topics/${id ?? ''}` : null;
    const { sight, transfer } = sightOf({ transferId: Number(id) });
    return transfer && sight === 'all' ? `/transfers/${String(transfer.id)}` : null;
  };
}

/**
 * The case that an item is about, by its slug: itself, or by a topic or a transfer as far as the viewer sees it. Undefined
 * where there is none, or it has left the catalogue.
 */
export function caseOf(db: Store, viewer: Member, item: AgendaItem): string | undefined {
  const slug = slugOf(db, viewer, item);
  return slug !== null && slug !== undefined && isPublished(db, slug) ? slug : undefined;
}

function slugOf(db: Store, viewer: Member, { anchorKind: kind, anchorId: id }: AgendaItem): string | null | undefined {
  if (kind === 'project') return id;
  if (kind === 'topic') {
    const [topic] = topicsFor(db, viewer, [Number(id)]);
    return topic?.anchorKind === 'project' ? topic.anchorId : undefined;
  }
  if (kind !== 'transfer') return undefined;
  const { sight, transfer } = pledgeSights(db, viewer, [{ transferId: Number(id) }])({ transferId: Number(id) });
  return sight === 'none' ? undefined : transfer?.project;
}
