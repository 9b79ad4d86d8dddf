import type { sectors } from '../../../lib/sectors.ts';
import type { Code, Vocabulary } from '../../../lib/vocabulary.ts';

/** Who the money of a network comes from. Whether it is structural, or no money at all, are fields of their own. */
export const sourceKinds = {
  municipal: { de: 'Stadt oder Gemeinde', en: 'municipal' },
  'state-federal-eu': { de: 'Land, Bund oder EU', en: 'state, federal or EU' },
  foundation: { de: 'Stiftung', en: 'foundation' },
  association: { de: 'Verein oder Verband', en: 'association' },
  church: { de: 'Kirchengemeinde', en: 'church' },
  sponsoring: { de: 'Firma, Sponsoring', en: 'company, sponsoring' },
  donations: { de: 'Spenden', en: 'donations' },
  shares: { de: 'Beiträge von Mitgliedern', en: 'membership fees' },
  'own-income': { de: 'eigene Einnahmen', en: 'own income' },
  'neighbourhood-fund': { de: 'Verfügungsfonds im Quartier', en: 'neighbourhood fund' },
  other: { de: 'andere Quelle', en: 'another source' },
} as const satisfies Vocabulary;
export type SourceKind = Code<typeof sourceKinds>;

/** The sector that gives money of a kind; none where it may be any, or is none of ours. */
export const sectorOfKind = {
  municipal: 'municipality',
  'state-federal-eu': undefined,
  foundation: 'non-profit',
  association: 'non-profit',
  church: 'church',
  sponsoring: 'business',
  donations: 'citizens',
  shares: 'citizens',
  'own-income': undefined,
  'neighbourhood-fund': 'municipality',
  other: undefined,
} as const satisfies Record<SourceKind, Code<typeof sectors> | undefined>;
