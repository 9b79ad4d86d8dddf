import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTaken } from '../../src/features/catalogue/adoption.ts';
import { ContentError } from '../../src/features/catalogue/content-error.ts';
import { readContent } from '../../src/features/catalogue/content.ts';
import { readCity } from '../../src/features/places/city.ts';
import { caseFile, contentFolder, ENGLISH, mdx, TEXT } from '../support/case-files.ts';

test('everything in the repository can be published', () => {
  const { projects, guides } = readContent('content');
  expect(projects.length).toBeGreaterThanOrEqual(25);
  expect(guides.length).toBeGreaterThanOrEqual(6);
  expect(projects.filter(({ english }) => english).length).toBeGreaterThanOrEqual(6);
  expect(projects.filter(({ data }) => data.easy).length).toBeGreaterThanOrEqual(8);
});

test('every tile that a case names lies in the city of this site', () => {
  const tiles = new Set(readCity('content', 'stuttgart').districts.map(({ id }) => id));
  const named = readContent('content').projects.flatMap(({ slug, data }) =>
    [...data.place.tiles, ...data.adoptions.map(({ tile }) => tile)].map((tile) => ({ slug, tile })),
  );
  expect(named.filter(({ tile }) => tile && !tiles.has(tile))).toEqual([]);
});

test.each(['kosi-lab-wuppertal-zentrum-fuer-gute-taten', 'werkzeugkoffer-stadtteilvernetzer'])(
  'how long %s took is reckoned from two dates, so it is an estimate with its sum',
  (slug) => {
    const lead = readContent('content').projects.find((project) => project.slug === slug)?.data.effort.leadTimeMonths;
    expect(lead).toMatchObject({ basis: 'estimate', reason: expect.stringContaining('Gerechnet') as string });
  },
);

test('in English, too, the baton comes from a place in the list', () => {
  const lost = readContent('content').projects.flatMap(({ slug, english }) => {
    const places = new Set(english?.data.adoptions.map(({ place }) => place));
    return (english?.data.adoptions ?? []).filter(({ from }) => from && !places.has(from)).map(({ from }) => [slug, from]);
  });
  expect(lost).toEqual([]);
});

test('what says of itself that nobody took it on is not counted', () => {
  const adoptions = readContent('content').projects.flatMap(({ data }) => data.adoptions);
  const isNone = /keine Übernahme|ist nicht belegt|Ob es dazu kam|waren .* geplant|Beschluss ist belegt|übernehmen wollte/;
  const none = adoptions.filter(({ note }) => isNone.test(note ?? ''));
  expect(none.length).toBeGreaterThanOrEqual(10);
  expect(none.filter(isTaken)).toEqual([]);
});

test('guides come in the order they ask for', () => {
  const guide = (order: number) => ({ title: `Nummer ${order}`, summary: 'Kurz.', icon: 'map', updated: '2026-01-10', order, minutes: 3 });
  const root = contentFolder({ 'guides/a.mdx': mdx(guide(2), 'Zwei.'), 'guides/b.mdx': mdx(guide(1), 'Eins.') });
  expect(readContent(root).guides.map(({ slug }) => slug)).toEqual(['b', 'a']);
});

test('a case is read with its words and its translation', () => {
  const root = contentFolder({ 'projects/lesebank.mdx': caseFile(), 'projects/en/lesebank.mdx': mdx(ENGLISH) });
  const [lesebank] = readContent(root).projects;
  expect(lesebank?.slug).toBe('lesebank');
  expect(lesebank?.text).toContain('Am Marktplatz saß niemand mehr.');
  expect(lesebank?.english?.data.title).toBe('The reading bench on the market square');
  expect(lesebank?.english?.data.steps[0]?.text).toBe('Am besten im Schatten.');
});

test('a file with Windows line ends is read like any other', () => {
  const root = contentFolder({ 'projects/lesebank.mdx': caseFile().replaceAll('\n', '\r\n') });
  expect(readContent(root).projects).toHaveLength(1);
});

const effort = (volunteers: object) => ({ effort: { ...unknownEffort, volunteers } });
const unknown = { basis: 'unknown' };
const unknownEffort = {
  hoursToStart: unknown,
  hoursPaidMonthly: unknown,
  hoursUnpaidMonthly: unknown,
  volunteers: unknown,
  leadTimeMonths: unknown,
  startMoney: unknown,
  difficulty: unknown,
};
const adoption = { place: 'Gerlingen', state: 'running' };

test.each([
  ['an unknown field', { titel: 'Bank' }, 'front matter: unknown field titel; correct its name or remove it'],
  ['an unknown field inside', { lead: { name: 'Lesekreis', sector: 'citizens', ort: 'Hier' } }, 'lead: unknown field ort; correct its name or remove it'],
  ['a missing field', { title: undefined }, 'title: missing; add a text'],
  ['an empty field', { title: null }, 'title: missing; add a text'],
  ['an empty text', { title: ' ' }, 'title: empty; write something'],
  ['a title that is too long', { title: 'x'.repeat(81) }, 'title: too long; write at most 80 characters'],
  ['a number for a text', { title: 7 }, 'title: not a text; write one'],
  ['a text for a list', { fields: 'encounter' }, 'fields: not a list; write one'],
  ['a word for true or false', { preconditions: [{ kind: 'partner', mandatory: 'ja', text: 'Ein Laden.' }] }, 'preconditions[1].mandatory: not true or false; write one'],
  ['a code that does not exist', { outcome: 'great' }, 'outcome: not an allowed value; use one of idea, running, succeeded, partly, failed, stopped, permanent'],
  ['four fields of action', { fields: ['encounter', 'culture', 'housing', 'safety'] }, 'fields: too many; give at most 3'],
  ['a field of action twice', { fields: ['encounter', 'encounter'] }, 'fields: a field of action is named twice'],
  ['one step only', { steps: [{ title: 'Hinsetzen', text: 'Auf die Bank.' }] }, 'steps: too few; give at least 2'],
  ['no source', { sources: [] }, 'sources: too few; give at least 1'],
  ['a day that does not exist', { updated: '2026-02-30' }, 'updated: not a day; write it as 2026-11-22'],
  ['a review before the text', { reviewBy: '2025-01-10' }, 'reviewBy: the next review must lie after the last update'],
  ['a vague year', { period: { from: 'bald' } }, 'period.from: write a year (2011) or a month (2011-03)'],
  ['an end before the beginning', { period: { from: '2020', to: '2019' } }, 'period.to: the end lies before the beginning'],
  ['half an address', { sources: [{ title: 'B', publisher: 'S', url: 'www.example.org' }] }, 'sources[1].url: not a whole address; write it with https://'],
  ['a failure left untold', { outcome: 'failed' }, 'failure: say what went wrong: "failure" is required when the outcome is failed or stopped'],
  ['a stop left untold', { outcome: 'stopped' }, 'failure: say what went wrong: "failure" is required when the outcome is failed or stopped'],
  ['a source that is not there', { effects: [{ text: 'Viele kamen.', evidence: 'count', source: 3 }] }, 'effects[1].source: source 3 does not exist, the list has 1'],
  ['an effort without a basis', effort({ value: 3 }), 'effort.volunteers.basis: write one of stated, estimate, unknown'],
  ['an estimate without a reason', effort({ basis: 'estimate', value: 3 }), 'effort.volunteers.reason: missing; add a text'],
  ['a statement without a source', effort({ basis: 'stated', value: 3 }), 'effort.volunteers.source: missing; add a number'],
  ['words for a number', effort({ basis: 'stated', value: 'viele', source: 1 }), 'effort.volunteers.value: write a number, or a range such as { min: 20, max: 30 }'],
  ['less than nothing', effort({ basis: 'stated', value: -1, source: 1 }), 'effort.volunteers.value: too small; give at least 0'],
  ['a range upside down', effort({ basis: 'stated', value: { min: 5, max: 2 }, source: 1 }), 'effort.volunteers.value.max: min must be smaller than max'],
  ['an amount and a band', { funding: [{ from: 'Kasse', kind: 'own-income', amount: 5, band: 'up-to-500' }] }, 'funding[1].band: give an amount or a band, not both'],
  ['half a cent', { funding: [{ from: 'Kasse', kind: 'own-income', amount: 0.005 }] }, 'funding[1].amount: too exact; write a multiple of 0.01'],
  ['a picture without words', { pictures: [{ file: 'bank.jpg', licence: 'CC0', credit: 'Lesekreis' }] }, 'pictures[1].alt: missing; add a text'],
  ['a picture without a licence', { pictures: [{ file: 'bank.jpg', alt: 'Eine Bank', credit: 'Lesekreis' }] }, 'pictures[1].licence: missing; add a text'],
  ['a baton from nowhere', { adoptions: [{ ...adoption, from: 'Atlantis' }] }, 'adoptions[1].from: "Atlantis" is not another adoption of this case'],
  ['a link to no case', { adoptions: [{ ...adoption, project: 'gibt-es-nicht' }] }, 'adoptions[1].project: there is no case "gibt-es-nicht"; correct its name or remove it'],
  ['an origin that is no case', { derivedFrom: { place: 'Wien', project: 'gibt-es-nicht' } }, 'derivedFrom.project: there is no case "gibt-es-nicht"; correct its name or remove it'],
])('%s is refused in one sentence', (_, changes, sentence) => {
  expect(problems({ 'projects/lesebank.mdx': caseFile(changes) })).toEqual([`projects/lesebank.mdx: ${sentence}`]);
});

test.each([
  ['an expression', TEXT.replace('Im Mai', '{process.env.HOME}'), 'a text holds no imports, exports or {expressions}; write plain Markdown'],
  ['an import', `import fs from 'node:fs';\n\n${TEXT}`, 'a text holds no imports, exports or {expressions}; write plain Markdown'],
  ['an export', `export const a = 1;\n\n${TEXT}`, 'a text holds no imports, exports or {expressions}; write plain Markdown'],
  ['a hidden expression', TEXT.replace('n="1"', 'n={1 + 0}'), '<Source> takes plain attributes only, such as n="3"'],
  ['a spread attribute', TEXT.replace('n="1"', '{...props}'), '<Source> takes plain attributes only, such as n="3"'],
  ['HTML', TEXT.replace('Im Mai', '<b>Im Mai</b>'), '<b> is not an element of a text; allowed are Why, Story, Trouble, Adapt, Source'],
  ['a script', TEXT.replace('Im Mai', '<script>alert(1)</script>'), '<script> is not an element of a text; allowed are Why, Story, Trouble, Adapt, Source'],
  ['a source without its number', TEXT.replace('n="1"', 'number="1"'), '<Source> needs its number, such as n="3"'],
  ['a source that is not in the list', TEXT.replace('n="1"', 'n="7"'), '<Source n="7" /> names a source that is not in the list of 1'],
  ['a missing part', TEXT.replace(/<Trouble>[\s\S]*<\/Trouble>\n\n/, ''), 'the text needs the parts <Why>, <Story>, <Trouble>, <Adapt> in this order; it has Why, Story, Adapt'],
  ['an empty part', TEXT.replace('Im Winter ist es zu kalt.', ''), 'the part <Trouble> is empty'],
])('a text with %s is refused in one sentence', (_, text, sentence) => {
  expect(problems({ 'projects/lesebank.mdx': caseFile({}, text) })).toEqual([`projects/lesebank.mdx: text: ${sentence}`]);
});

test('a text that cannot be read names the line of the file', () => {
  const file = caseFile({}, TEXT.replace('</Why>', ''));
  const line = file.split('\n').indexOf('<Why>') + 1;
  expect(problems({ 'projects/lesebank.mdx': file })).toEqual([
    expect.stringContaining(`projects/lesebank.mdx: text: the text cannot be read as MDX: ${line}:1: Expected a closing tag`),
  ]);
});

test('facts that are not YAML name the line of the file', () => {
  const file = caseFile().replace(/^title: .*$/m, 'title: Lesebank: am Marktplatz');
  expect(problems({ 'projects/lesebank.mdx': file })).toEqual([
    'projects/lesebank.mdx: line 2: the facts are not valid YAML: Nested mappings are not allowed in compact mappings',
  ]);
});

test('a file without facts is refused', () => {
  expect(problems({ 'projects/lesebank.mdx': TEXT })).toEqual([
    'projects/lesebank.mdx: the file must begin with its facts between two lines of ---',
  ]);
});

test('a translation must be as long as the German list', () => {
  const short = { ...ENGLISH, steps: ENGLISH.steps.slice(1) };
  expect(problems({ 'projects/lesebank.mdx': caseFile(), 'projects/en/lesebank.mdx': mdx(short) })).toEqual([
    'projects/en/lesebank.mdx: steps: the German record has 2 items here, the translation has 1',
  ]);
});

test('a translation holds words, not facts', () => {
  const factual = { ...ENGLISH, outcome: 'failed' };
  expect(problems({ 'projects/lesebank.mdx': caseFile(), 'projects/en/lesebank.mdx': mdx(factual) })).toEqual([
    'projects/en/lesebank.mdx: front matter: unknown field outcome; correct its name or remove it',
  ]);
});

test('a translation needs a German case of the same name', () => {
  expect(problems({ 'projects/lesebank.mdx': caseFile(), 'projects/en/bench.mdx': mdx(ENGLISH) })).toEqual([
    'projects/en/bench.mdx: there is no German case of this name; rename or remove the file',
  ]);
});

test('a guide that shows no case that is there is refused', () => {
  const guide = { title: 'Treffen', summary: 'Kurz.', icon: 'map', updated: '2026-01-10', order: 1, minutes: 3 };
  const files = { 'guides/treffen.mdx': mdx({ ...guide, projects: ['gibt-es-nicht'] }, 'Einladen.') };
  expect(problems(files)).toEqual([
    'guides/treffen.mdx: projects[1]: there is no case "gibt-es-nicht"; correct its name or remove it',
  ]);
});

test.each(['projects', 'guides'])('a content without the folder of its %s is refused, not taken for empty', (folder) => {
  const root = contentFolder({ 'projects/lesebank.mdx': caseFile() });
  rmSync(join(root, folder), { recursive: true });
  expect(() => readContent(root)).toThrow(new ContentError([`${root}/${folder}: the folder cannot be read (ENOENT)`]));
});

test('translations that cannot be read are no missing translations', () => {
  const root = contentFolder({ 'projects/lesebank.mdx': caseFile(), 'projects/en': 'a file' });
  expect(() => readContent(root)).toThrow(new ContentError([`${root}/projects/en: the folder cannot be read (ENOTDIR)`]));
});

test('all problems of all files are told at once', () => {
  const files = {
    'projects/bank.mdx': caseFile({ title: undefined, outcome: 'great' }),
    'projects/garten.mdx': caseFile({ summary: '' }),
  };
  expect(problems(files)).toHaveLength(3);
});

test('a broken case does not also break the links that lead to it', () => {
  const files = {
    'projects/bank.mdx': caseFile({ title: undefined }),
    'projects/garten.mdx': caseFile({ adoptions: [{ ...adoption, project: 'bank' }] }),
  };
  expect(problems(files)).toEqual(['projects/bank.mdx: title: missing; add a text']);
});

/** What keeps these files from being published, without the path of their folder. */
function problems(files: Record<string, string>): string[] {
  const root = contentFolder(files);
  try {
    readContent(root);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map((problem) => problem.replace(`${root}/`, ''));
  }
}
