import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { LOCALES, type Locale } from '../../lib/paths.ts';
import { remember } from '../../lib/remember.ts';
import type { Content } from '../catalogue/content.ts';
import { facetsOf } from '../catalogue/facets.ts';
import { townsAmong } from '../catalogue/towns.ts';
import { documentsOf, type SearchDocument } from './document.ts';
import { facetWords } from './facet-words.ts';
import { HIT_FACTS, type HitFact } from './hit-facts.ts';
import { languageOf, wordsOf } from '../../lib/language/language.ts';
import { SEARCH_FACETS } from './narrow.ts';
import { EVERY_PAGE, SHOWN_END } from './shown.ts';
import { wordsInUse } from './suggestion.ts';
import { vocabularyFiles } from './vocabulary.ts';
import { facetWordsFile } from './words-file.ts';

/** What the browser needs of what Pagefind writes; its own interfaces are not among it. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.(de|en)\.pagefind|.*\.pf_meta|filter|fragment|index)$/;

/** How much a word counts where it stands, from 0 to 10. */
const WEIGHTS = { title: 8, summary: 4, text: 1, labels: 1.2, ends: 0.6 } as const;

/** Writes what search in the browser needs into an empty folder: the documents that FTS5 has, in the same words. */
export async function indexForBrowser(folder: string, content: Content): Promise<void> {
  const documents = documentsOf(content);
  try {
    await writeIndex(documents, folder);
  } finally {
    await close();
  }
  for (const file of readdirSync(folder)) if (!NEEDED.test(file)) rmSync(join(folder, file), { recursive: true });
  mkdirSync(join(folder, 'words'));
  for (const { path, content } of vocabularyFiles(documents)) writeFileSync(join(folder, path), content);
  writeFacetWords(folder, content);
}

function writeFacetWords(folder: string, { projects }: Content): void {
  const used = new Set(projects.flatMap(({ data }) => facetsOf(data)).map(({ facet, code }) => `${facet} ${code}`));
  const towns = townsAmong(projects);
  for (const locale of LOCALES) {
    const words = wordsInUse(facetWords(locale, towns), (facet, code) => used.has(`${facet} ${code}`));
    writeFileSync(join(folder, facetWordsFile(locale)), JSON.stringify(words));
  }
}

async function writeIndex(documents: SearchDocument[], folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join(' ')}`);
  await Promise.all(documents.map((document) => add(index, document)));
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join(' ')}`);
}

async function add(index: PagefindIndex, document: SearchDocument): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: document.url, content: pageOf(document) });
  if (errors.length > 0) throw new Error(`Pagefind, ${document.url}: ${errors.join(' ')}`);
}

/** A page for Pagefind alone. What stands behind the sign is found and never shown. */
function pageOf(document: SearchDocument): string {
  const { locale, lang, title, summary, text, labels, ends } = document;
  return [
    `<html lang="${locale}"><body data-pagefind-body>`,
    ...SEARCH_FACETS.flatMap((facet) => (document.codes[facet] ?? []).map((code) => filter(facet, code))),
    ...document.keywords.map((keyword) => filter('keyword', keyword)),
    filter('lang', lang),
    ...HIT_FACTS.flatMap((fact) => factOf(document, fact)),
    ...(document.age === undefined ? [] : [filter('age', document.age)]),
    `<h1 data-pagefind-weight="${WEIGHTS.title}">${escaped(title)}</h1>`,
    `<p data-pagefind-weight="${WEIGHTS.summary}">${escaped(summary)}</p>`,
    `<p>${escaped(text)}</p>`,
    `<p>${SHOWN_END} ${EVERY_PAGE}</p>`,
    `<p data-pagefind-weight="${WEIGHTS.labels}">${escaped(labels)}</p>`,
    `<p data-pagefind-weight="${WEIGHTS.ends}">${escaped(once(ends.split('\n')))}</p>`,
    `<p data-pagefind-weight="${WEIGHTS.text}">${respelt([title, summary, text, labels, ends].join(' '), locale)}</p>`,
    '</body></html>',
  ].join('');
}

/**
 * The words that we fold further than Pagefind, which takes marks off letters and no more: "Straße" is
 * also asked for as "strasse", "aktuell" as "aktull". Queries come folded.
 */
function respelt(written: string, locale: Locale): string {
  const words = [...new Set(wordsOf(written.toLowerCase()))];
  return once(words.filter((word) => folded[locale](word) !== bare(word)).map(folded[locale]));
}

const folded = { de: remember(languageOf('de').fold), en: remember(languageOf('en').fold) };
const bare = remember((word: string) => word.normalize('NFD').replace(/\p{M}/gu, ''));

/** Each word once: positions of words cost room, and for words that nobody sees they say little. */
function once(words: string[]): string {
  return [...new Set(words)].join(' ');
}

/** A fact that answers say; what it can be narrowed by stands there already. */
function factOf({ facts, codes }: SearchDocument, fact: HitFact): string[] {
  const { code, estimated } = facts[fact] ?? {};
  return [
    ...(code !== undefined && !(fact in codes) ? [filter(fact, code)] : []),
    ...(estimated ? [filter('estimated', fact)] : []),
  ];
}

function filter(facet: string, code: string): string {
  return `<meta data-pagefind-filter="${facet}[content]" content="${escaped(code)}">`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
