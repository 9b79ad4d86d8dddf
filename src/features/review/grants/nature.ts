import type { Vocabulary } from '../../../lib/vocabulary.ts';

/**
 * What a grant pays for. The 360Giving standard knows no code for it, so the list has a name of its own and is told in
 * the codebook.
 */
export const GRANT_NATURE = 'staffelholz-grant-nature';
export const grantNatures = {
  structural: {
    de: 'Struktur',
    en: 'structural funding',
    note: {
      de: 'Bezahlt das Netzwerk selbst, zum Beispiel die Koordination',
      en: 'Pays for the network as such, for example its coordination',
    },
  },
  project: {
    de: 'Projekt',
    en: 'project-bound funding',
    note: { de: 'Bezahlt ein Vorhaben mit einem Ende', en: 'Pays for a project that has an end' },
  },
} as const satisfies Vocabulary;
