import { expect, test } from 'vitest';
import { facetLists } from '../../../src/features/catalogue/facet-lists.ts';
import { reasonText } from '../../../src/features/catalogue/reason-text.ts';
import type { Reason } from '../../../src/features/catalogue/related.ts';
import { de } from '../../../src/i18n/de.ts';
import { en } from '../../../src/i18n/en.ts';

const lists = facetLists({ speicher: { de: 'Speicher', en: 'Speicher' } });
const german = (reason: Reason) => reasonText(reason, lists, de.project.relatedBy, 'de');
const english = (reason: Reason) => reasonText(reason, lists, en.project.relatedBy, 'en');

test.each([
  [{ kind: 'field', code: 'mobility' }, 'auch Mobilität', 'also Mobility'],
  [{ kind: 'target', code: 'older-people' }, 'auch für ältere Menschen', 'also for older people'],
  [{ kind: 'money', code: 'up-to-500' }, 'auch bis 500\u00a0€ Startgeld', 'also start money: up to €500'],
  [{ kind: 'sector', code: 'business' }, 'auch mit Wirtschaft', 'also with business'],
  [{ kind: 'place', code: 'BW' }, 'auch in Baden-Württemberg', 'also in Baden-Württemberg'],
  [{ kind: 'place', code: 'speicher' }, 'auch in Speicher', 'also in Speicher'],
  [{ kind: 'difficulty', code: '2' }, 'auch leicht', 'also easy'],
  [{ kind: 'lineage' }, 'aus derselben Geschichte', 'from the same story'],
  [{ kind: 'sister' }, 'zur selben Zeit entstanden', 'begun at the same time'],
  [{ kind: 'planned' }, 'eine Übernahme ist gewünscht oder geplant', 'a transfer is wished for or planned'],
] as const)('%o is told in both languages', (reason, de, en) => {
  expect(german(reason)).toBe(de);
  expect(english(reason)).toBe(en);
});

test('a code that left its list is shown as it is', () => {
  expect(german({ kind: 'field', code: 'spaceflight' })).toBe('auch spaceflight');
  expect(german({ kind: 'sector', code: 'constructor' })).toBe('auch mit constructor');
});
