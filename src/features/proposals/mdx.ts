import { Document } from 'yaml';
import type { Database } from '../../../db/database.ts';
import { AppError } from '../../lib/errors.ts';
import { slugOf } from '../../lib/slug.ts';
import type { CasePart } from '../catalogue/case-parts.ts';
import { memberById } from '../members/find.ts';
import type { Member } from '../members/member.ts';
import { caseRecord, filledIn, OPEN, type Told } from './case-record.ts';
import { escapeMdx } from './escape-mdx.ts';
import { proposalToDecide } from './find.ts';
import { factsOf, type ProposalFacts } from './proposal.ts';

/** What an editor still has to look at; the language of the files is German. */
const TO_CHECK =
  'Aus einem Vorschlag gemacht. Bitte prüfen: icon, participation, transferability, continuation, Quellen und Sprache.';

/** The name that the file, and so the address of the case, could have. */
export function suggestedSlug({ title }: Pick<ProposalFacts, 'title'>): string {
  return slugOf(title) || 'projekt';
}

/** The file of a proposal for somebody who decides about it. Throws not_found for others. */
export function proposalFile(
  db: Database,
  member: Member,
  topicId: number,
  told: Told,
  now: Date,
): { name: string; text: string } {
  const proposal = proposalToDecide(db, member, topicId);
  const facts = factsOf(proposal);
  if (!facts) throw new AppError('not_found');
  const proposer = facts.credit === 'name' ? memberById(db, proposal.proposedBy, now) : undefined;
  return { name: `${suggestedSlug(facts)}.mdx`, text: proposalMdx(facts, told, proposer?.name) };
}

/**
 * A proposal as the file of a case: it passes the schema of `content/projects`, and says nothing but what was
 * proposed, whatever signs are in the words. `credit`: whom to name; absent: nobody.
 */
export function proposalMdx(facts: ProposalFacts, told: Told, credit: string | undefined): string {
  return `---\n${frontMatter(facts, told, credit)}---\n\n${bodyOf(facts)}`;
}

/** Words of members stand in double quotes: on one line, however many they had, and never a value of another kind. */
function frontMatter(facts: ProposalFacts, told: Told, credit: string | undefined): string {
  const document = new Document(caseRecord(facts, told));
  const open = filledIn(facts);
  const comments = [
    TO_CHECK,
    ...(open.length > 0 ? [`Nicht gesagt, nur eingesetzt, damit die Datei gilt: ${open.join(', ')}`] : []),
    ...(credit ? [`Vorgeschlagen von ${credit}`] : []),
  ];
  document.commentBefore = comments.map(comment).join('\n');
  return document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

function comment(text: string): string {
  return ` ${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}

function bodyOf(facts: ProposalFacts): string {
  const parts: Record<CasePart, string | undefined> = {
    Why: facts.why,
    Story: facts.story,
    Trouble: [facts.trouble, facts.lesson].filter(Boolean).join('\n\n'),
    Adapt: facts.adapt,
  };
  const written = Object.entries(parts).map(
    ([part, words]) => `<${part}>\n\n${escapeMdx(words || OPEN)}\n\n</${part}>\n`,
  );
  return written.join('\n');
}
