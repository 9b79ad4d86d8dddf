import { z } from 'zod';
import { codeOf, codesOf } from '../../lib/vocabulary.ts';
import { sourceNumber } from './basis.ts';
import { LENGTHS, text } from './text.ts';
import { evidenceKinds } from './vocabularies.ts';

/** Something that came of it, with the kind of evidence. */
export const effectSchema = z.strictObject({
  text: text(LENGTHS.note).describe('What changed'),
  evidence: codeOf(evidenceKinds).describe('How we know it'),
  source: sourceNumber.optional(),
});
export type Effect = z.infer<typeof effectSchema>;

/** The effects with the best evidence first; equals keep their order. */
export function strongestFirst(effects: readonly Effect[]): Effect[] {
  const strength = ({ evidence }: Effect) => codesOf(evidenceKinds).indexOf(evidence);
  return effects.toSorted((a, b) => strength(b) - strength(a));
}

/** The best kind of evidence that any effect has; undefined where no effect is known. */
export function bestEvidence(effects: readonly Effect[]): Effect['evidence'] | undefined {
  return strongestFirst(effects)[0]?.evidence;
}
