import { fields } from './fields.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What members help each other with: the fields of action, and what no case is about, but every one needs. */
export const helpTopics = {
  ...fields,
  funding: { de: 'Geld und Förderung', en: 'Money and funding', also: ['Antrag', 'Stiftung', 'Spenden'] },
} as const satisfies Vocabulary;
