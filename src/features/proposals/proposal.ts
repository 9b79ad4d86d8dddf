import { z } from 'zod';
import type { proposals } from '../../../db/schema/proposals.ts';
import { fields } from '../../lib/fields.ts';
import { LOCALES } from '../../lib/paths.ts';
import { sectors } from '../../lib/sectors.ts';
import { lineField, optionalLine, optionalProse, proseField } from '../../lib/text.ts';
import { codeOf } from '../../lib/vocabulary.ts';
import { hasEnded } from '../catalogue/outcome.ts';
import { inOrder, LENGTHS } from '../catalogue/text.ts';
import {
  difficulties,
  failureCauses,
  moneyBands,
  neighbourhoodKinds,
  outcomes,
  regions,
  targetGroups,
} from '../catalogue/vocabularies.ts';
import { sendKeyField } from '../forum/post-fields.ts';
import { hasRole, isActive, type Member } from '../members/member.ts';

export { LENGTHS };

export type Proposal = typeof proposals.$inferSelect;

/** Characters of a part of the story: what one tells in ten minutes. */
export const MAX_STORY = 4_000;
export const MAX_PART = 2_000;
/** Characters of an address on the web. */
export const MAX_URL = 500;

/** Whether the one who proposes is named beside the case. */
export const CREDITS = ['none', 'name'] as const;

const year = z
  .string()
  .trim()
  .regex(/^(1[89]|20)\d\d(-(0[1-9]|1[0-2]))?$/, 'not_right')
  .optional();
const count = (most: number) => z.coerce.number().int().min(0).max(most).optional();

/** The quick fields of a case: what a stranger has to know, and what those who did it can say in ten minutes. */
export const proposalForm = z
  .object({
    title: lineField(LENGTHS.title),
    summary: lineField(LENGTHS.summary),
    fields: z.array(codeOf(fields)).min(1).max(3),
    targetGroups: z.array(codeOf(targetGroups)).min(1).max(6),
    city: lineField(LENGTHS.title),
    /** Part of the city. */
    district: optionalLine(LENGTHS.title),
    region: codeOf(regions),
    kind: codeOf(neighbourhoodKinds),
    /** Years, or months such as 2011-03. */
    from: year,
    to: year,
    outcome: codeOf(outcomes),
    /** The body that carries it. */
    leadName: lineField(LENGTHS.line),
    leadSector: codeOf(sectors),
    volunteers: count(5_000),
    /** Hours of work before the first day. */
    hoursToStart: count(20_000),
    leadTimeMonths: count(360),
    startMoney: codeOf(moneyBands).optional(),
    difficulty: codeOf(difficulties).optional(),
    why: optionalProse(MAX_PART),
    story: proseField(MAX_STORY),
    trouble: optionalProse(LENGTHS.paragraph),
    cause: codeOf(failureCauses).optional(),
    lesson: optionalProse(LENGTHS.paragraph),
    adapt: optionalProse(MAX_PART),
    /** One a line. */
    steps: optionalProse(MAX_PART),
    /** What must stay, or it is another project; one a line. */
    core: optionalProse(MAX_PART),
    sourceTitle: optionalLine(LENGTHS.line),
    sourceUrl: z
      .url({ protocol: /^https?$/, error: 'not_right' })
      .max(MAX_URL)
      .optional(),
    credit: z.enum(CREDITS),
    /** The language it is written in. */
    lang: z.enum(LOCALES),
    sendKey: sendKeyField,
  })
  .superRefine((facts, context) => {
    const ask = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: facts });
    if (!inOrder(facts.from, facts.to)) ask('to', 'end_first');
    if (!hasEnded(facts.outcome)) return;
    for (const field of ['trouble', 'cause', 'lesson'] as const) if (!facts[field]) ask(field, 'required');
  });

/** What is kept of a proposal. */
export type ProposalFacts = z.output<typeof proposalForm>;

/** Every member may propose. */
export function canPropose(member: Member): boolean {
  return isActive(member);
}

/** Editors decide; administrators where there is no editor yet. */
export function canDecideProposals(member: Member): boolean {
  return hasRole(member, 'editor', 'admin');
}

/** The facts of a proposal, as they were checked when it was sent. */
export function factsOf({ facts }: Pick<Proposal, 'facts'>): ProposalFacts {
  return facts as ProposalFacts;
}

/** The facts as the fields of the form hold them. */
export function typedFacts(facts: ProposalFacts): Record<string, string | string[]> {
  const typed = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(typed.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]));
}
