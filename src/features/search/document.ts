import type { Content, Entry, ProjectEntry } from '../catalogue/content.ts';
import { evidenceAge } from '../catalogue/evidence-age.ts';
import { facetsOf } from '../catalogue/facets.ts';
import type { Guide } from '../catalogue/guide.ts';
import type { Project } from '../catalogue/project.ts';
import { localePath, type Locale } from '../../lib/paths.ts';
import { endsIn } from '../../lib/language/compounds.ts';
import { wordsOf } from '../../lib/language/language.ts';
import { hitFactsIn, type HitFacts } from './hit-facts.ts';
import { placesOf, termsOf } from './labels.ts';
import { SEARCH_FACETS, type Codes } from './narrow.ts';
import { prose } from './prose.ts';

export const DOCUMENT_TYPES = ['project', 'guide'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What can be found: one page in one language. FTS5 and Pagefind are fed with the same documents. */
export type SearchDocument = {
  type: DocumentType;
  slug: string;
  locale: Locale;
  /** The language of the text; German where an English page has no translation. */
  lang: Locale;
  url: string;
  title: string;
  summary: string;
  /** Plain words, one paragraph a line. */
  text: string;
  /** Found but never shown: labels and everyday words of all codes, and places. */
  labels: string;
  /** Found but never shown: the ends of the compounds in all of the above, as often as they stand there. */
  ends: string;
  /** What answers can be narrowed by. */
  codes: Codes;
  /** All codes by which a case is found, as `facet/code`. */
  keywords: string[];
  /** What answers say of a case. */
  facts: HitFacts;
  /** How old the evidence of a case is, where that has to be said. */
  age?: string | undefined;
};

/** The documents of all pages in both languages. */
export function documentsOf({ projects, guides }: Content): SearchDocument[] {
  const cities = citiesOf(projects);
  return [
    ...projects.flatMap((entry) => [germanCase(entry), englishCase(entry)]),
    ...guides.flatMap((entry) => [guide(entry, 'de'), guide(entry, 'en')]),
  ].map((document) => ({ ...document, ends: endsOf(document, cities) }));
}

type Endless = Omit<SearchDocument, 'ends'>;

/** The words in names of cities. */
function citiesOf(projects: ProjectEntry[]): ReadonlySet<string> {
  return new Set(projects.flatMap(({ data }) => wordsOf(data.place.city.toLowerCase())));
}

function germanCase({ slug, data, text }: ProjectEntry): Endless {
  return caseIn('de', 'de', slug, data, text);
}

/** The English page of a case without a translation shows the German text under English labels. */
function englishCase({ slug, data, text, english }: ProjectEntry): Endless {
  return english ? caseIn('en', 'en', slug, english.data, english.text) : caseIn('en', 'de', slug, data, text);
}

function caseIn(locale: Locale, lang: Locale, slug: string, project: Project, body: string): Endless {
  const text = [body, ...prose(project).map(asSentence)].join('\n');
  return {
    type: 'project',
    slug,
    locale,
    lang,
    url: localePath(locale, `/projects/${slug}`),
    title: project.title,
    summary: project.summary,
    text,
    labels: [...termsOf(project, locale), ...placesOf(project), ...project.sources.map(({ title }) => title)].join(
      '\n',
    ),
    codes: codesOf(project),
    keywords: facetsOf(project).map(({ facet, code }) => `${facet}/${code}`),
    facts: hitFactsIn(facetsOf(project)),
    age: evidenceAge(project),
  };
}

/** A full stop keeps the lines of a record apart where an excerpt runs over them. */
function asSentence(line: string): string {
  return /[.!?…:]$/.test(line) ? line : `${line}.`;
}

function guide({ slug, data, text }: Entry<Guide>, locale: Locale): Endless {
  const { title, summary, lang } = data;
  const url = localePath(locale, `/guides/${slug}`);
  return {
    type: 'guide',
    slug,
    locale,
    lang,
    url,
    title,
    summary,
    text,
    labels: '',
    codes: { type: ['guide'] },
    keywords: [],
    facts: {},
  };
}

/** Ends of German compounds, for those who search in German. Names of cities have none: Stuttgart is no garden. */
function endsOf({ title, summary, text, labels, locale }: Endless, cities: ReadonlySet<string>): string {
  if (locale !== 'de') return '';
  const isCity = (word: string) => cities.has(word) || cities.has(word.replace(/(s|e[rn]|ern?)$/, ''));
  return endsIn([title, summary, text, labels].join('\n'), isCity).join('\n');
}

function codesOf(project: Project): Codes {
  const facets = facetsOf(project);
  const own = SEARCH_FACETS.map((name) => [name, facets.filter(({ facet }) => facet === name).map(({ code }) => code)]);
  return { ...(Object.fromEntries(own) as Codes), type: ['project'] };
}
