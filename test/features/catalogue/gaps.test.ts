import { expect, test } from 'vitest';
import { cityOf } from '../../../src/features/places/city.ts';
import { fieldsOf } from '../../../src/features/catalogue/codebook-fields.ts';
import { EFFORT_KEYS } from '../../../src/features/catalogue/effort.ts';
import { GAPS, gapsIn, type GapName } from '../../../src/features/catalogue/gaps.ts';
import { projectSchema, type Project } from '../../../src/features/catalogue/project.ts';
import { caseText } from '../../../src/features/catalogue/case-text.ts';
import { de } from '../../../src/i18n/de.ts';
import { readSettings } from '../../../src/settings.ts';
import { useComponents } from '../../support/component.ts';
import { aCase, villageShop } from './cases.ts';

const components = useComponents();

/** One of each list, and each group that may be absent, with as little as it may say. */
const THIN: Partial<Project> = {
  partners: [{ name: 'Gemeinde', sector: 'municipality', role: 'Zahlt.' }],
  funding: [{ from: 'Gemeinde', kind: 'municipal' }],
  mentor: [{ kind: 'call', text: 'Ruft zurück.' }],
  failure: { causes: ['resources'], text: 'Zu wenige.', lesson: 'Vorher zählen.', lessonBy: 'stated' },
  continuation: { state: 'secured' },
  adoptions: [{ place: 'Unterdorf', state: 'stopped' }],
  derivedFrom: { place: 'Oberdorf' },
};

/** Fields with a place of their own on the page, and what stands there when nothing is known. */
const IN_PLACE: Record<string, string> = {
  'place.inhabitants': de.project.noInhabitants,
  'lead.legalForm': de.project.noLegalForm,
  partners: de.project.noPartners,
  funding: de.project.noFunding,
  preconditions: de.project.noPreconditions,
  'transferability.adaptable': `${de.project.adaptable} ${de.facts.unknown}`,
  mentor: de.project.noMentor,
  effects: de.project.noEffects,
  adoptions: de.project.noAdoptions,
  'sources[].year': de.project.year.unknown,
};
/** Of one line of money, either is enough. */
const IN_PLACE_THIN: Record<string, string> = {
  'funding[].amount': `Stadt oder Gemeinde ${de.facts.unknown}`,
  'funding[].band': `Stadt oder Gemeinde ${de.facts.unknown}`,
};

/** What may be absent without anything being unknown, and why. */
const NOT_ASKED: Record<string, string> = {
  'place.district': 'a village has none',
  'place.tiles': 'only for places on the map of this city',
  outcomeNote: 'a sentence that some outcomes need',
  'funding[].per': 'once, if unsaid',
  'funding[].most': 'it is the amount itself, if unsaid',
  'adoptions[].tile': 'only for places on the map of this city',
  'adoptions[].region': 'shown nowhere: the open data have the empty field',
  'adoptions[].from': 'absent: from the origin',
  pictures: 'what we hold, no fact about the project',
  easy: 'what we wrote, no fact about the project',
  'sources[].url': 'printed sources have none',
};
/**
 * Remarks say what no other field asks; a number of a source and a case's own page are the way to more; a value of the
 * effort is never left out, it says itself that it is unknown.
 */
const REMARK = /(^|[.])(note|source|project)$|^effort[.]/;

const mayBeAbsent = fieldsOf(projectSchema)
  .filter(({ path, required, type, min = 0 }) => (!required || (type === 'list' && min === 0)) && !REMARK.test(path))
  .map(({ path }) => path);
const atTheEnd = Object.values(GAPS).flatMap(({ fields }): string[] => fields);

test('each field of the schema that may be absent is said to be unknown somewhere, or has a reason not to be', () => {
  const accounted = [...atTheEnd, ...Object.keys(IN_PLACE), ...Object.keys(IN_PLACE_THIN), ...Object.keys(NOT_ASKED)];
  expect(mayBeAbsent.toSorted()).toEqual(accounted.filter((path) => !REMARK.test(path)).toSorted());
});

test('a case with the mandatory fields alone says of each other one that it is not known', async () => {
  const words = await wordsOf(aCase('lesebank').data);
  for (const sentence of Object.values(IN_PLACE)) expect(words).toContain(sentence);
  for (const name of unknownIn(aCase('lesebank').data)) expect(words).toContain(de.project.gaps.names[name]);
  for (const key of EFFORT_KEYS) expect(words).toContain(`${de.project.effort[key]} ${de.facts.unknown}`);
});

test('a case whose lists say as little as they may says what is not known of their items', async () => {
  const thin = aCase('lesebank', { ...THIN, outcome: 'failed' } as never).data;
  const words = await wordsOf(thin);
  for (const sentence of Object.values(IN_PLACE_THIN)) expect(words).toContain(sentence);
  for (const name of unknownIn(thin)) expect(words).toContain(de.project.gaps.names[name]);
  expect(new Set([...unknownIn(thin), ...unknownIn(aCase('lesebank').data)])).toEqual(new Set(Object.keys(GAPS)));
});

test('where some items of a list say it and some do not, the line says how many do not', () => {
  const steps = [
    { title: 'Bank finden', text: 'Im Schatten.', duration: '4 Wochen' },
    { title: 'Aufstellen', text: 'Zu dritt.' },
    { title: 'Vorlesen', text: 'Samstags.' },
  ];
  expect(gapsIn(aCase('lesebank', { steps }).data, 'how')).toEqual([{ name: 'duration', missing: 2, of: 3 }]);
});

test('what cannot be said is not missing: the end of what goes on, whether the money of a foundation is structural', () => {
  const funding = [{ from: 'Stiftung', kind: 'foundation-structural' as const, start: '2020' }];
  const { data } = aCase('lesebank', { funding, period: { from: '2020' } });
  expect([...gapsIn(data, 'money'), ...gapsIn(data, 'story')]).toEqual([]);
  expect(gapsIn(villageShop.data, 'story').map(({ name }) => name)).toEqual(['beginning', 'end']);
});

test('of a partner and of an adoption of which something is known, the row of the rest says that it is not', async () => {
  const partners = [{ ...THIN.partners?.[0], gains: 'Hat einen Laden.' }];
  const adoptions = [{ place: 'Unterdorf', state: 'running', kept: 'Die Bank.' }];
  const words = await wordsOf(aCase('lesebank', { partners, adoptions } as never).data);
  expect(words).toContain(`${de.project.pains} ${de.facts.unknown}`);
  expect(words).toContain(`${de.project.changed} ${de.facts.unknown} ${de.project.dropped} ${de.facts.unknown}`);
  expect(words).not.toContain(de.project.gaps.names.load);
});

test('the page of paper names the parts that are empty', async () => {
  const sheet = await components.words('/src/features/catalogue/Sheet.astro', {
    project: aCase('lesebank').data,
    address: 'https://example.org/projects/lesebank',
    siteName: 'Staffelholz',
    locale: 'de',
  });
  expect(sheet).toContain(de.project.gaps.line(Object.values(de.sheet.gaps).join(', ')));
});

function unknownIn(project: Project): GapName[] {
  const sections = new Set(Object.values(GAPS).map(({ section }) => section));
  return [...sections].flatMap((section) => gapsIn(project, section).map(({ name }) => name));
}

function wordsOf(project: Project): Promise<string> {
  return components.words('/src/features/catalogue/CasePage.astro', {
    slug: 'lesebank',
    ask: '/forum/new',
    project,
    lang: 'de',
    locale: 'de',
    related: [],
    settings: readSettings({}),
    city: cityOf('stuttgart'),
    address: 'https://example.org/projects/lesebank',
    text: caseText(
      '<Why>\n\nA.\n\n</Why>\n<Story>\n\nB.\n\n</Story>\n<Trouble>\n\nC.\n\n</Trouble>\n<Adapt>\n\nD.\n\n</Adapt>\n',
    ),
  });
}
