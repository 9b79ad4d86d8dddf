import { z } from 'zod';
import type { proposals } from '../../../db/schema/proposals.ts';
import { countField } from '../../lib/count-field.ts';
import { fields } from '../../lib/fields.ts';
import { sinceField, writtenSince } from '../../lib/month-field.ts';
import { LOCALES } from '../../lib/paths.ts';
import { sectors } from '../../lib/sectors.ts';
import { lineField, optionalLine, optionalProse, titleLine } from '../../lib/text.ts';
import { codeOf, type Code } from '../../lib/vocabulary.ts';
import { webAddress } from '../../lib/web-address.ts';
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

/** Whether the one who proposes is named beside the case. */
export const CREDITS = ['none', 'name'] as const;

/** What a project has to tell that is more than an idea. */
const TOLD = ['targetGroups', 'leadName', 'leadSector', 'region', 'kind', 'story'] as const;
/** And what one has to tell that did not last. */
export const LEARNT = ['trouble', 'cause', 'lesson'] as const;

/**
 * The quick fields of a case: what a stranger has to know, and what those who did it can say in ten minutes. An idea
 * needs no more than its name, a sentence and what it is about: the rest grows. In the order of the page.
 */
export const proposalForm = z
  .object({
    title: titleLine(LENGTHS.title),
    summary: lineField(LENGTHS.summary),
    outcome: codeOf(outcomes),
    city: lineField(LENGTHS.title),
    fields: z.array(codeOf(fields)).superRefine(between(1, 3)),
    why: optionalProse(MAX_PART),
    story: optionalProse(MAX_STORY),
    trouble: optionalProse(LENGTHS.paragraph),
    cause: codeOf(failureCauses).optional(),
    lesson: optionalProse(LENGTHS.paragraph),
    /** The body that carries it. */
    leadName: optionalLine(LENGTHS.line),
    leadSector: codeOf(sectors).optional(),
    targetGroups: z.array(codeOf(targetGroups)).superRefine(between(0, 6)),
    /** Part of the city. */
    district: optionalLine(LENGTHS.title),
    region: codeOf(regions).optional(),
    kind: codeOf(neighbourhoodKinds).optional(),
    /** Years, or months such as 2011-03. */
    from: sinceField.optional(),
    to: sinceField.optional(),
    difficulty: codeOf(difficulties).optional(),
    startMoney: codeOf(moneyBands).optional(),
    volunteers: countField(5_000).optional(),
    /** Hours of work before the first day. */
    hoursToStart: countField(20_000).optional(),
    leadTimeMonths: countField(360).optional(),
    /** One a line. */
    steps: optionalProse(MAX_PART),
    /** What must stay, or it is another project; one a line. */
    core: optionalProse(MAX_PART),
    adapt: optionalProse(MAX_PART),
    sourceTitle: optionalLine(LENGTHS.line),
    sourceUrl: webAddress.optional(),
    credit: z.enum(CREDITS),
    /** The language it is written in. */
    lang: z.enum(LOCALES),
    sendKey: sendKeyField,
  })
  .superRefine(
    (facts, context) => {
      const ask = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message, input: facts });
      const isWrong = (field: string) => context.issues.some(({ path }) => path?.[0] === field);
      for (const field of isWrong('outcome') ? [] : neededIn(facts.outcome))
        if (!facts[field]?.length) ask(field, 'required');
      if (!isWrong('from') && !isWrong('to') && !inOrder(facts.from, facts.to)) ask('to', 'end_first');
    },
    // Also where single fields are wrong: whoever mends them hears of everything at once.
    { when: () => true },
  );

/** What min and max say of a list, but without an end to the checks that follow. */
function between(least: number, most: number) {
  const ends = { origin: 'array', inclusive: true } as const;
  return (list: string[], context: z.RefinementCtx) => {
    if (list.length < least) context.addIssue({ code: 'too_small', minimum: least, input: list, ...ends });
    if (list.length > most) context.addIssue({ code: 'too_big', maximum: most, input: list, ...ends });
  };
}

function neededIn(outcome: Code<typeof outcomes>) {
  return [...(outcome === 'idea' ? [] : TOLD), ...(hasEnded(outcome) ? LEARNT : [])];
}

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

/** The facts of a proposal; undefined: what is kept of them is not what was checked when it was sent. */
export function factsOf({ facts }: Pick<Proposal, 'facts'>): ProposalFacts | undefined {
  return proposalForm.safeParse(facts).data;
}

/** The facts as the fields of the form hold them. */
export function typedFacts(facts: Partial<ProposalFacts>): Record<string, string | string[]> {
  const { from, to } = facts;
  const written = { ...facts, ...(from && { from: writtenSince(from) }), ...(to && { to: writtenSince(to) }) };
  const typed = Object.entries(written).filter(([, value]) => value !== undefined);
  return Object.fromEntries(typed.map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]));
}
