import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { prepared } from '../../../db/prepared.ts';
import { topics } from '../../../db/schema/forum.ts';
import { members } from '../../../db/schema/members.ts';
import { proposals } from '../../../db/schema/proposals.ts';
import { AppError } from '../../lib/errors.ts';
import { canSeeTopic, type Topic } from '../forum/topic.ts';
import { firstPost } from '../forum/first-post.ts';
import { canReadPost } from '../forum/post.ts';
import type { Member } from '../members/member.ts';
import { holdersOf } from '../members/on-duty.ts';
import { canDecideProposals, factsOf, type Proposal } from './proposal.ts';

/** Proposals on a page of a list: more wait nowhere. */
const MOST = 100;

/** A proposal with the title of its topic. */
export type ListedProposal = Proposal & { title: string };

/** Where a proposal stands and what it says, for whoever reads its first post. */
export function proposalOn(db: Database, viewer: Member | undefined, { id }: Topic): Proposal | undefined {
  const proposal = proposalRow(db).get({ topicId: id });
  // Who took the story back took the facts back too.
  return proposal && canReadPost(viewer, firstPost(db, id)) ? proposal : undefined;
}

const proposalRow = prepared((db) =>
  db
    .select()
    .from(proposals)
    .where(eq(proposals.topicId, sql.placeholder('topicId')))
    .prepare(),
);

/** The proposal of a topic, for those who decide. Not visible is not found. */
export function proposalToDecide(db: Database | Transaction, member: Member, topicId: number): ListedProposal {
  const found = canDecideProposals(member) ? listed(db).where(eq(proposals.topicId, topicId)).get() : undefined;
  if (!found || !canSeeTopic(member, found.topic) || firstPost(db, topicId).deletedAt) throw new AppError('not_found');
  return flat(found);
}

/** What waits for a decision, the oldest first. Throws not_found for those who do not decide. */
export function waitingProposals(db: Database, member: Member): ListedProposal[] {
  if (!canDecideProposals(member)) throw new AppError('not_found');
  // Every proposal has its moment: with this condition the store goes along the index.
  const open = and(sql`${proposals.state} = 'open'`, gt(proposals.proposedAt, new Date(0)));
  const rows = listed(db).where(open).orderBy(asc(proposals.proposedAt), asc(proposals.topicId)).limit(MOST).all();
  return rows.filter(({ topic }) => canSeeTopic(member, topic)).map(flat);
}

/** Who reads proposals and answers: the editors, or the administrators where there is none. */
export function readersOfProposals(db: Database, now: Date): Member[] {
  const editors = holdersOf(db, 'editor', now);
  return editors.length > 0 ? editors : holdersOf(db, 'admin', now);
}

/** What a member has proposed, the newest first. */
export function proposalsOf(db: Database, member: Member): ListedProposal[] {
  const own = listed(db).where(eq(proposals.proposedBy, member.id)).orderBy(desc(proposals.topicId)).limit(MOST).all();
  return own.filter(({ topic }) => canSeeTopic(member, topic)).map(flat);
}

/** Who proposed a case and wants to be named, and the topic if the viewer sees it; undefined: nobody. */
export function creditFor(
  db: Database,
  viewer: Member | undefined,
  project: string,
): { name: string; topicId: number | undefined } | undefined {
  const row = listed(db).where(eq(proposals.project, project)).limit(1).get();
  if (!row || factsOf(row.proposal)?.credit !== 'name') return undefined;
  const { proposal, topic } = row;
  const proposer = db.select({ name: members.name }).from(members).where(eq(members.id, proposal.proposedBy)).get();
  const name = proposer?.name ?? null;
  if (name === null) return undefined;
  return { name, topicId: canSeeTopic(viewer, topic) ? topic.id : undefined };
}

function listed(db: Database | Transaction) {
  return db
    .select({ proposal: proposals, topic: topics })
    .from(proposals)
    .innerJoin(topics, eq(topics.id, proposals.topicId))
    .$dynamic();
}

function flat({ proposal, topic }: { proposal: Proposal; topic: Topic }): ListedProposal {
  return { ...proposal, title: topic.title };
}
