import type { Vocabulary, Words } from '../../../lib/vocabulary.ts';
import { FUNDED_STRUCTURE, OTHERS } from '../../networks/money/funded-structure.ts';
import { sourceKinds, type SourceKind } from '../../networks/money/kinds.ts';
import { GRANT_COLUMNS } from './grants-csv.ts';
import { STANDARD_VERSION } from './grants-package.ts';
import { GRANT_NATURE, grantNatures } from './nature.ts';

/** What each column of the table means here; the standard says what it means everywhere. */
const MEANINGS: Record<string, Words> = {
  Identifier: { de: 'Kennung der Förderung, überall eindeutig', en: 'Identifier of the grant, unique everywhere' },
  Title: { de: 'Titel, in den Worten der Stiftung', en: 'Title, in the words of the foundation' },
  Description: { de: 'Wofür das Geld ist', en: 'What the money is for' },
  Currency: { de: 'Währung, immer EUR', en: 'Currency, always EUR' },
  'Amount Awarded': { de: 'Zugesagter Betrag für die ganze Zeit, in Euro', en: 'Amount for the whole time, in euros' },
  'Award Date': { de: 'Tag der Zusage', en: 'Day of the award' },
  URL: { de: 'Seite des Netzwerks', en: 'Page of the network' },
  'Planned Dates:Start Date': { de: 'Erster Tag', en: 'First day' },
  'Planned Dates:End Date': { de: 'Letzter Tag', en: 'Last day' },
  'Planned Dates:Duration (months)': { de: 'Dauer in Monaten', en: 'Duration in months' },
  'Recipient Org:Identifier': { de: 'Kennung des Netzwerks', en: 'Identifier of the network' },
  'Recipient Org:Name': { de: 'Netzwerk', en: 'Network' },
  'Recipient Org:Web Address': { de: 'Seite des Netzwerks', en: 'Page of the network' },
  'Beneficiary Location:Name': { de: 'Stadtbezirk, in dem es zu Hause ist', en: 'District in which it is at home' },
  'Beneficiary Location:Country Code': { de: 'Land, immer DE', en: 'Country, always DE' },
  'Funding Org:Identifier': {
    de: 'Kennung der Stiftung: aus einem Register, oder von uns gebildet',
    en: 'Identifier of the foundation: of a register, or made up by us',
  },
  'Funding Org:Name': { de: 'Stiftung', en: 'Foundation' },
  'Funding Type:Vocabulary': {
    de: `Name unserer Liste: ${GRANT_NATURE}`,
    en: `Name of our list: ${GRANT_NATURE}`,
  },
  'Funding Type:Code': { de: 'Wofür das Geld da ist, als Code', en: 'What the money is for, as a code' },
  'Funding Type:Title': { de: 'Dasselbe in Worten', en: 'The same in words' },
  'Last Modified': { de: 'Wann die Stiftung es veröffentlicht hat', en: 'When the foundation published it' },
};

/** A column of the table and what it means. */
export type GrantField = { name: string; meaning: Words };

/** What one needs to read the open data on grants. */
export function grantCodebook(): {
  standard: string;
  standardVersion: string;
  columns: GrantField[];
  lists: Record<string, Vocabulary>;
  /** What this site counts as a funded structure, and the kinds of sources by which it is one. */
  fundedStructure: { meaning: Words; kinds: Partial<Record<SourceKind, Words>> };
} {
  return {
    standard: 'https://standard.threesixtygiving.org/',
    standardVersion: STANDARD_VERSION,
    columns: grantFields(),
    lists: { [GRANT_NATURE]: grantNatures },
    fundedStructure: {
      meaning: FUNDED_STRUCTURE,
      kinds: Object.fromEntries(OTHERS.map((kind) => [kind, sourceKinds[kind]])),
    },
  };
}

/** Every column, with its meaning. */
export function grantFields(): GrantField[] {
  return GRANT_COLUMNS.map((name) => ({ name, meaning: MEANINGS[name] ?? { de: '', en: '' } }));
}
