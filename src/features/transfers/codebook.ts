import type { Vocabulary, Words } from '../../lib/vocabulary.ts';
import { LISTS } from './choices.ts';
import { COLUMN_NAMES } from './csv.ts';
import { TRANSFERS_VERSION } from './export.ts';

/** What each field of a public transfer means. */
const MEANINGS: Record<string, Words> = {
  id: { de: 'Nummer der Übernahme', en: 'Number of the transfer' },
  address: { de: 'Wo sie zu lesen ist', en: 'Where it can be read' },
  project: { de: 'Kurzname des Projekts (slug)', en: 'Name of the case (slug)' },
  title: { de: 'Titel des Projekts', en: 'Title of the case' },
  network: { de: 'Netzwerk; fehlt, wo es sich nicht nennt', en: 'Network; absent where it does not say its name' },
  district: { de: 'Stadtbezirk als Code', en: 'District as a code' },
  districtName: { de: 'Stadtbezirk', en: 'District' },
  state: { de: 'Wie weit sie ist', en: 'How far it is' },
  begun: { de: 'Tag, an dem sie hier eingetragen wurde', en: 'Day on which it was recorded here' },
  changed: { de: 'Tag der letzten Änderung', en: 'Day of the last change' },
  on: { de: 'Tag, an dem der Schritt erreicht wurde', en: 'Day on which the step was reached' },
  stopped: { de: 'Warum sie beendet wurde', en: 'Why it was stopped' },
  kept: { de: 'Was behalten wurde', en: 'What was kept' },
  dropped: { de: 'Was weggelassen wurde', en: 'What was dropped' },
  partners: { de: 'Wer mitmacht', en: 'Who takes part' },
  hours: { de: 'Stunden Arbeit bisher, bezahlt und unbezahlt', en: 'Hours of work so far, paid and unpaid' },
  cost: { de: 'Kosten bisher, als Stufe', en: 'Cost so far, as a band' },
  trouble: { de: 'Was nicht geklappt hat', en: 'What did not work' },
  cause: { de: 'Ursache', en: 'Cause' },
  again: { de: 'Ob sie es wieder tun würden', en: 'Whether they would do it again' },
  againNote: { de: 'Was sie anders machen würden', en: 'What they would do differently' },
};
const CHANGED: Words = { de: 'Was geändert wurde', en: 'What was changed' };

/** A column of the table and what it means. */
export type TransferField = { name: string; meaning: Words };

/** What one needs to read the open data on transfers. */
export function transferCodebook(): { schemaVersion: string; columns: TransferField[]; lists: object } {
  const { state, cost, cause, again } = LISTS;
  return {
    schemaVersion: TRANSFERS_VERSION,
    columns: transferFields(),
    lists: { state, cost, cause, again } satisfies Lists,
  };
}

type Lists = Record<string, Vocabulary>;

/** Every column, with its meaning. */
export function transferFields(): TransferField[] {
  return COLUMN_NAMES.map((name) => ({ name, meaning: meaningOf(name) }));
}

function meaningOf(name: string): Words {
  if (name === 'told.changed') return CHANGED;
  const [first = '', second = ''] = name.split('.');
  return MEANINGS[first === 'told' ? second : first] ?? { de: '', en: '' };
}
