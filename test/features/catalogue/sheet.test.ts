import { expect, test } from 'vitest';
import { sheetExtract } from '../../../src/features/catalogue/sheet.ts';
import { aCase, readingBench, villageBus, villageShop } from './cases.ts';

const adoption = (n: number) => ({ place: `Ort ${n}`, state: 'running' as const });
const need = (n: number) => ({ kind: 'room' as const, mandatory: true, text: `Raum ${n}` });

test('the sheet names the lead and counts the partners', () => {
  const { lead, partners } = sheetExtract(villageBus.data);
  expect([lead.name, partners]).toEqual(['Bürgerbus e. V.', 1]);
});

test('the sheet says where the money came from', () => {
  const funding = [{ from: 'Stadt', kind: 'municipal' as const, amount: 500 }];
  expect(sheetExtract(aCase('bank', { funding }).data).funding).toMatchObject({
    shown: [{ from: 'Stadt', amount: 50_000 }],
    more: 0,
  });
  expect(sheetExtract(aCase('bank').data).funding).toEqual({ shown: [], more: 0 });
});

test('money that still flows stands before money that ended', () => {
  const funding = [
    { from: 'Bund', kind: 'state-federal-eu' as const, amount: 90_000, end: '2019' },
    { from: 'Stadt', kind: 'municipal' as const, amount: 500 },
  ];
  const { shown } = sheetExtract(aCase('bank', { funding }).data).funding;
  expect(shown.map(({ from }) => from)).toEqual(['Stadt', 'Bund']);
});

test('the sheet says what came of it, the best known first, and what came after the funding', () => {
  const effects = (['impression', 'external-evaluation', 'count', 'survey'] as const).map((evidence) => ({
    text: 'Es half. Viele kamen.',
    evidence,
  }));
  const sheet = sheetExtract(aCase('bank', { effects, continuation: { state: 'secured' } }).data);
  expect(sheet.effects.map(({ evidence }) => evidence)).toEqual(['external-evaluation', 'survey', 'count']);
  expect(sheet.continuation).toBe('secured');
});

test('a page that is too full leaves the effects out before it cuts what to do', () => {
  const effects = [{ text: 'Es half.', evidence: 'count' as const }];
  const steps = fullest.steps.slice(0, 6).map((step) => ({ ...step, text: `${long(88)} Und so weiter.` }));
  const sheet = sheetExtract({ ...fullest, steps, effects });
  for (const { text } of sheet.steps.shown) expect(text.startsWith(long(88))).toBe(true);
  expect(sheet.effects).toEqual([]);
});

test('a step whose first sentence is too long stays as its headword beside the others', () => {
  const steps = [long(60), long(900), long(60)].map((text, n) => ({ title: `Schritt ${n}`, text }));
  const { shown } = sheetExtract({ ...fullest, steps }).steps;
  expect(shown.map(({ text }) => text.length)).toEqual([60, 0, 60]);
});

test('only what is indispensable stands under the needs', () => {
  const helps = { kind: 'trust' as const, mandatory: false, text: 'Geduld' };
  expect(sheetExtract(aCase('bank', { preconditions: [need(1), helps] }).data).needs.shown).toEqual([need(1)]);
});

/** A sentence of a valid length that has no inner end. */
const long = (length: number) => `${'Nachbarschaft braucht Geduld und viele Hände, '.repeat(20).slice(0, length - 1)}.`;
const fullest = aCase('bank', {
  title: long(80),
  summary: long(280),
  funding: Array.from({ length: 9 }, (_, n) => ({ from: `Stiftung ${n}`, kind: 'donations' as const })),
  adoptions: Array.from({ length: 30 }, (_, n) => adoption(n)),
  preconditions: Array.from({ length: 10 }, (_, n) => ({ ...need(n), text: long(400) })),
  steps: Array.from({ length: 12 }, (_, n) => ({ title: `Schritt ${n}`, text: long(900) })),
}).data;

test('of lists that are too long the sheet shows the first and counts the rest', () => {
  const { needs, steps, funding, adoptions } = sheetExtract(fullest);
  const all = [needs, steps, funding, adoptions].map(({ shown, more }) => shown.length + more);
  expect(all).toEqual([10, 12, 9, 30]);
  expect(adoptions.more).toBeGreaterThan(0);
});

test('where even the first sentences are too long, the headwords stay', () => {
  expect(sheetExtract(fullest).steps.shown[0]).toEqual({ title: 'Schritt 0', text: '' });
});

test('where there is room, nothing is cut', () => {
  const text = `${'Eine Bank. '.repeat(30)}Ende.`;
  const steps = [
    { title: 'Bank finden', text },
    { title: 'Vorlesen', text },
  ];
  expect(sheetExtract(aCase('bank', { steps }).data).steps).toEqual({ shown: steps, more: 0 });
});

test('a fuller page has shorter texts, each ending with a sentence', () => {
  const text = `${'Eine Bank steht am Marktplatz. '.repeat(12)}Ende.`;
  const steps = Array.from({ length: 8 }, (_, n) => ({ title: `Schritt ${n}`, text }));
  const { shown } = sheetExtract(aCase('bank', { steps }).data).steps;
  expect(shown).toHaveLength(8);
  for (const step of shown) expect(step.text).toMatch(/^(Eine Bank steht am Marktplatz\. ?)+$/);
});

test('of short lists nothing is left over', () => {
  const { needs, steps, funding, adoptions } = sheetExtract(villageBus.data);
  expect([needs.more, steps.more, funding.more, adoptions.more]).toEqual([0, 0, 0, 0]);
});

test('what went wrong keeps its lesson, however long the story is', () => {
  const { failure } = villageShop.data;
  if (!failure) throw new Error('the village shop failed');
  const text = 'Es kamen wenige. '.repeat(50).trim();
  const steps = Array.from({ length: 11 }, (_, n) => ({ title: `Schritt ${n}`, text: long(88) }));
  const short = sheetExtract({ ...villageShop.data, steps, failure: { ...failure, text } }).failure;
  expect(short?.text.length).toBeLessThan(text.length);
  expect(short?.text).toMatch(/wenige\.$/);
  expect(short).toMatchObject({ lesson: 'Vorher zählen.', lessonBy: 'stated' });
});

test('where nothing went wrong there is nothing to beware of', () => {
  expect(sheetExtract(readingBench.data).failure).toBeUndefined();
});
