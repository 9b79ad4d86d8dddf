import type { Vocabulary } from './vocabulary.ts';

/** Sectors at the table. The same seven codes describe a network's partners. */
export const sectors = {
  citizens: { de: 'Bürgerschaft', en: 'citizens', also: ['Bürger', 'Bürgerinitiative', 'Ehrenamtliche'] },
  'non-profit': { de: 'gemeinnützig', en: 'non-profit', also: ['Verein', 'Verband', 'Träger', 'Stiftung'] },
  municipality: { de: 'Stadt und Verwaltung', en: 'municipality', also: ['Gemeinde', 'Kommune', 'Rathaus', 'Amt'] },
  politics: { de: 'Politik', en: 'politics', also: ['Gemeinderat', 'Bezirksbeirat', 'Fraktion'] },
  business: { de: 'Wirtschaft', en: 'business', also: ['Firma', 'Geschäft', 'Unternehmen', 'Sponsor'] },
  church: { de: 'Kirche und Religion', en: 'church and religion', also: ['Kirchengemeinde', 'Moschee', 'Pfarrei'] },
  science: { de: 'Wissenschaft', en: 'science', also: ['Hochschule', 'Universität', 'Forschung', 'Studenten'] },
} as const satisfies Vocabulary;
