import type { fields } from '../../lib/fields.ts';
import type { Code } from '../../lib/vocabulary.ts';

/** The tint of a cover: one of six, by the first field of action. */
export const tints: Record<Code<typeof fields>, 'sand' | 'sage' | 'sky' | 'rose' | 'lilac' | 'honey'> = {
  encounter: 'honey',
  'local-supply': 'rose',
  mobility: 'sky',
  'care-health': 'lilac',
  'older-people': 'lilac',
  'children-youth-family': 'honey',
  education: 'sky',
  integration: 'sage',
  inclusion: 'sage',
  housing: 'sand',
  culture: 'rose',
  environment: 'sage',
  'local-economy': 'sand',
  digital: 'sky',
  safety: 'lilac',
  participation: 'sand',
};
