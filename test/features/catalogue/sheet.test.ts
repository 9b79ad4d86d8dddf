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
  const effects = [{ text: long(300), evidence: 'count' as const }];
  const steps = fullest.steps.map((step) => ({ ...step, text: `${long(88)} Und so weiter.` }));
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
  const { steps, funding, adoptions } = sheetExtract(fullest);
  const all = [steps, funding, adoptions].map(({ shown, more }) => shown.length + more);
  expect(all).toEqual([12, 9, 30]);
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
  expect([steps.more, funding.more, adoptions.more]).toEqual([0, 0, 0]);
  expect(needs.rest).toEqual([]);
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

test('a need without room for its sentence is named by its kind, and no item is empty', () => {
  const { shown, rest } = sheetExtract(fullest).needs;
  expect(shown).toEqual([]);
  expect(rest).toEqual(['room']);
});

test('a need beside a told one of its kind is named too', () => {
  const preconditions = [
    { kind: 'partner' as const, mandatory: true, text: 'Die Gemeinde.' },
    { kind: 'partner' as const, mandatory: true, text: long(400) },
    { kind: 'trust' as const, mandatory: true, text: long(400) },
  ];
  const { shown, rest } = sheetExtract({ ...fullest, preconditions, steps: fullest.steps.slice(0, 2) }).needs;
  expect(shown.map(({ text }) => text)).toEqual(['Die Gemeinde.']);
  expect(rest).toEqual(['partner', 'trust']);
});

const failure = {
  causes: ['planning' as const, 'relations' as const],
  text: 'Lärm und Müll. Kein Halteplatz.',
  lesson: 'Wir würden klein beginnen. Und fragen.',
  lessonBy: 'judgement' as const,
};

test.each(['failed', 'stopped'] as const)(
  'of what %s the fullest page still says why, and what to do differently',
  (outcome) => {
    const steps = fullest.steps.map((step) => ({ ...step, title: long(80) }));
    const sheet = sheetExtract({ ...fullest, steps, outcome, failure });
    expect(sheet.failure).toEqual(failure);
    expect(sheet.steps.shown.length).toBeLessThan(12);
  },
);

test('of what failed the lesson stays even where it is one endless sentence', () => {
  const endless = { ...failure, text: long(900), lesson: long(900) };
  const sheet = sheetExtract({ ...fullest, outcome: 'failed', failure: endless });
  expect(sheet.failure).toMatchObject({ causes: failure.causes, text: '', lesson: long(900) });
});

test('what goes on has no causes of an end, and what it met stands behind what to do', () => {
  expect(sheetExtract(aCase('bank', { failure }).data).failure).toEqual({ ...failure, causes: [] });
  const steps = fullest.steps.map((step) => ({ ...step, text: `${long(88)} Und so weiter.` }));
  const { lesson } = sheetExtract({ ...fullest, steps, failure }).failure ?? {};
  expect(lesson).toBe('');
});

test('offers to help stand on the sheet with their address, however full it is', () => {
  const mentor = [{ kind: 'visit' as const, text: long(400), url: 'https://bank.example/besuch' }];
  const url = 'https://bank.example/besuch';
  expect(sheetExtract({ ...fullest, mentor }).offers).toEqual([{ kinds: ['visit'], text: '', url }]);
  expect(sheetExtract(aCase('bank', { mentor }).data).offers).toEqual([{ kinds: ['visit'], text: long(400), url }]);
  expect(sheetExtract(readingBench.data).offers).toEqual([]);
});

test('offers without room for their words stand together where they have one address', () => {
  const url = 'https://bank.example';
  const [call, visit] = (['call', 'visit'] as const).map((kind) => ({ kind, text: long(400), url }));
  if (!call || !visit) throw new Error('two offers');
  expect(sheetExtract({ ...fullest, mentor: [call, visit] }).offers).toEqual([
    { kinds: ['call', 'visit'], text: '', url },
  ]);
  const apart = sheetExtract({ ...fullest, mentor: [call, { kind: 'visit', text: long(400) }] }).offers;
  expect(apart.map(({ kinds }) => kinds)).toEqual([['call'], ['visit']]);
});
