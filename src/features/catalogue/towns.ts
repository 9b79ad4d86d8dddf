import { codesOf, type Code, type Vocabulary } from '../../lib/vocabulary.ts';
import type { Place } from './place.ts';

/** Towns that one can choose beside their states: all that have a case. Cities that are states stand among those. */
export const towns = {
  amsterdam: { de: 'Amsterdam', en: 'Amsterdam' },
  andernach: { de: 'Andernach', en: 'Andernach' },
  dortmund: { de: 'Dortmund', en: 'Dortmund' },
  herten: { de: 'Herten', en: 'Herten' },
  kirchardt: { de: 'Kirchardt', en: 'Kirchardt' },
  klixbuell: { de: 'Klixbüll', en: 'Klixbüll' },
  'noerten-hardenberg': { de: 'Nörten-Hardenberg', en: 'Nörten-Hardenberg' },
  riedlingen: { de: 'Riedlingen', en: 'Riedlingen' },
  speicher: { de: 'Speicher', en: 'Speicher' },
  stuttgart: { de: 'Stuttgart', en: 'Stuttgart' },
  'wetter-ruhr': { de: 'Wetter (Ruhr)', en: 'Wetter (Ruhr)' },
  wuppertal: { de: 'Wuppertal', en: 'Wuppertal' },
} as const satisfies Vocabulary;

/** The code of the town in which it happened; none for a state of its own or for many places at once. */
export function townOf({ city }: Pick<Place, 'city'>): Code<typeof towns> | undefined {
  return codesOf(towns).find((code) => towns[code].de === city);
}
