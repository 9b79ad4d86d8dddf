import { z } from 'zod';
import { codeOf } from '../../lib/vocabulary.ts';
import { LENGTHS, text } from './text.ts';
import { mentorOffers } from './vocabularies.ts';

/** What the origin offers to those who want to take it on. */
export const mentorOfferSchema = z.strictObject({
  kind: codeOf(mentorOffers).describe('Kind of help'),
  text: text(LENGTHS.note).describe('Who offers what'),
  url: z.url().optional().describe('Where to ask for it'),
});

export type MentorOffer = z.infer<typeof mentorOfferSchema>;
