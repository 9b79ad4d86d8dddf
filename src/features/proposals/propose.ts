import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { proposals } from '../../../db/schema/proposals.ts';
import { AppError } from '../../lib/errors.ts';
import { ProblemError } from '../../lib/problems.ts';
import { allBoards } from '../forum/boards.ts';
import { editPost } from '../forum/edit-post.ts';
import { firstPost } from '../forum/first-post.ts';
import { openTopic } from '../forum/open-topic.ts';
import type { Post } from '../forum/post.ts';
import { canOpenTopic, topicFor, type Board } from '../forum/topic.ts';
import type { Member } from '../members/member.ts';
import { dropProposalDraft } from './draft.ts';
import { postText, type PostHeadings } from './post-text.ts';
import { canPropose, type Proposal, type ProposalFacts } from './proposal.ts';

/** The board of project ideas; where it was closed, the first one that is open takes them. */
const BOARD = 'projektideen';

/** The board that takes proposals; undefined: none is open. */
export function proposalBoard(db: Database | Transaction, member: Member): Board | undefined {
  const open = allBoards(db).filter((board) => canOpenTopic(member, board));
  return open.find(({ slug }) => slug === BOARD) ?? open[0];
}

/**
 * Opens a topic with a proposal; the same form sent again makes no other one. Answers with its post. Throws what
 * `openTopic` throws.
 */
export function propose(
  db: Database | Transaction,
  member: Member,
  facts: ProposalFacts,
  headings: PostHeadings,
  now: Date,
): Post {
  return db.transaction((tx) => {
    const board = proposalBoard(tx, member);
    if (!canPropose(member) || !board) throw new AppError('forbidden');
    const { title, lang, sendKey } = facts;
    const words = {
      boardId: board.id,
      title,
      text: postText(facts, headings),
      lang,
      sendKey,
      isFromElsewhere: true as const,
    };
    const post = asStory(() => openTopic(tx, member, words, now));
    tx.insert(proposals)
      .values({ topicId: post.topicId, proposedBy: member.id, proposedAt: now, facts })
      .onConflictDoNothing()
      .run();
    dropProposalDraft(tx, member);
    return post;
  });
}

/** Puts other facts in a proposal that is still open; the post is told anew, and what it said stays as a version. */
export function changeProposal(
  db: Database | Transaction,
  member: Member,
  topicId: number,
  facts: ProposalFacts,
  headings: PostHeadings,
  now: Date,
): void {
  db.transaction((tx) => {
    proposalToChange(tx, member, topicId);
    const { id } = firstPost(tx, topicId);
    const words = { title: facts.title, text: postText(facts, headings), sendKey: facts.sendKey };
    asStory(() => editPost(tx, member, id, words, now));
    tx.update(proposals).set({ facts }).where(eq(proposals.topicId, topicId)).run();
  });
}

/** The proposal for the one who made it. Not visible, and not theirs, is not found; decided is conflict. */
export function proposalToChange(db: Database | Transaction, member: Member, topicId: number): Proposal {
  topicFor(db, member, topicId);
  const proposal = db.select().from(proposals).where(eq(proposals.topicId, topicId)).get();
  if (proposal?.proposedBy !== member.id) throw new AppError('not_found');
  if (proposal.state !== 'open') throw new AppError('conflict');
  return proposal;
}

/** What the forum refuses in a text is said beside the story: the form has no field of that name. */
function asStory<Done>(act: () => Done): Done {
  try {
    return act();
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problems.text : undefined;
    if (!problem) throw error;
    throw new ProblemError('story', problem.key, problem.limit);
  }
}
