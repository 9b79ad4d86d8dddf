import type { Vocabulary } from '../../lib/vocabulary.ts';

/** The ladder from the first thought to a part of everyday life, and the way off it. */
export const transferStates = {
  interested: {
    de: 'hat Interesse',
    en: 'interested',
    note: { de: 'Ein Netzwerk möchte es zu sich holen.', en: 'A network would like to take it home.' },
  },
  visited: {
    de: 'hat es besucht',
    en: 'visited',
    note: { de: 'Sie haben es sich dort angesehen, wo es läuft.', en: 'They have seen it where it runs.' },
  },
  checked: {
    de: 'hat geprüft, ob es passt',
    en: 'checked',
    note: { de: 'Raum, Menschen und Geld sind durchgesehen.', en: 'Space, people and money have been gone through.' },
  },
  adapted: {
    de: 'hat es angepasst',
    en: 'adapted',
    note: {
      de: 'Es steht fest, wie es bei ihnen aussehen soll.',
      en: 'It is settled how it will look at their place.',
    },
  },
  running: {
    de: 'läuft',
    en: 'running',
    note: { de: 'Es findet statt.', en: 'It takes place.' },
  },
  permanent: {
    de: 'ist dauerhaft',
    en: 'made permanent',
    note: { de: 'Es geht weiter, auch ohne das erste Geld.', en: 'It goes on, even without the first money.' },
  },
  stopped: {
    de: 'beendet',
    en: 'stopped',
    note: { de: 'Es geht nicht weiter. Der Grund steht dabei.', en: 'It does not go on. The reason is told.' },
  },
} as const satisfies Vocabulary;

export type State = keyof typeof transferStates;

export const STATES = Object.keys(transferStates) as [State, ...State[]];

/** The rungs in their order, without the way off. */
export const LADDER: readonly State[] = STATES.filter((state) => state !== 'stopped');

/**
 * Where a transfer can go from here: up the ladder, or off it. Rungs may be left out, for not everyone visits first,
 * but nobody climbs down; a slip of the finger is taken back. What was stopped begins anew as another transfer.
 */
export function nextStates(state: State): State[] {
  if (state === 'stopped') return [];
  return [...LADDER.slice(LADDER.indexOf(state) + 1), 'stopped'];
}

/** True where the project takes place. */
export function isLive(state: State): boolean {
  return state === 'running' || state === 'permanent';
}

/** True before it was checked whether it fits. */
export function isEarly(state: State): boolean {
  return state === 'interested' || state === 'visited';
}

/** What those who run a network can do about a transfer: check whether it fits, record a step, tell. */
export type Way = 'fit' | 'step' | 'tell';

/** What comes next stands first: to check before it is adapted, to tell once it runs. */
export function waysOn(state: State): [Way, ...Way[]] {
  if (nextStates(state).length === 0) return ['tell'];
  if (isLive(state)) return ['tell', 'step'];
  return isEarly(state) ? ['fit', 'step', 'tell'] : ['step', 'fit', 'tell'];
}

/** The sign on maps and in the lineage: a solid tile where it takes place, a dashed one where it ended. */
export function signOf(state: State): 'place' | 'stopped' | 'begun' {
  if (state === 'stopped') return 'stopped';
  return isLive(state) ? 'place' : 'begun';
}
