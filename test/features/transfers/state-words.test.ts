import { expect, test } from 'vitest';
import { STATES } from '../../../src/features/transfers/state.ts';
import { transfersDe } from '../../../src/i18n/transfers/de.ts';
import { transfersEn } from '../../../src/i18n/transfers/en.ts';

const told = ({ stands }: typeof transfersDe, day: string) => STATES.map((state) => stands[state](day));

test('how far a transfer is reads as a sentence in every state', () => {
  expect(told(transfersDe, '3. November 2026')).toEqual([
    'hat Interesse seit dem 3. November 2026',
    'hat es am 3. November 2026 besucht',
    'hat am 3. November 2026 geprüft, ob es passt',
    'hat es am 3. November 2026 angepasst',
    'läuft seit dem 3. November 2026',
    'ist dauerhaft seit dem 3. November 2026',
    'beendet am 3. November 2026',
  ]);
  expect(told(transfersEn, '3 November 2026')).toEqual([
    'interested since 3 November 2026',
    'visited it on 3 November 2026',
    'checked on 3 November 2026 whether it fits',
    'adapted it on 3 November 2026',
    'running since 3 November 2026',
    'made permanent on 3 November 2026',
    'stopped on 3 November 2026',
  ]);
});

test('beside the word of a state stands since when it lasts, or when it was', () => {
  const beside = STATES.map((state) => transfersDe.since[state]('3. November 2026').replace(/ 3\..*/, ''));
  expect(beside).toEqual(['seit dem', 'am', 'am', 'am', 'seit dem', 'seit dem', 'am']);
});
