import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BodyError, checkParts, plainText, sourcesInText } from './body.ts';
import { brokenLinks } from './case-links.ts';
import { ContentError } from './content-error.ts';
import { guideSchema, guidesInOrder, type Guide } from './guide.ts';
import { mdxFiles, readMdx } from './mdx-file.ts';
import { projectSchema, type Project } from './project.ts';
import { translate, TranslationMismatch } from './translate.ts';
import { translationSchema } from './translation.ts';

/** A file of words, its facts and its plain text. */
export type Entry<T> = { slug: string; data: T; text: string };
/** A case in one language: `body` is the text as it is written. */
export type CaseWords = { data: Project; body: string; text: string };
/** `updated`: the day on which the translation was last looked at. */
type Translated = CaseWords & { updated: string };
export type ProjectEntry = CaseWords & { slug: string; english?: Translated };
export type Content = { projects: ProjectEntry[]; guides: Entry<Guide>[] };

/**
 * All cases and guides below `root`. All or nothing: throws ContentError with every problem found,
 * so that nothing half-valid is published.
 */
export function readContent(root: string): Content {
  const problems: string[] = [];
  const files = filesBelow(root);
  const projects = collect(problems, files.projects, (file) => readProject(root, file, files.english.has(file)));
  const guides = collect(problems, files.guides, (file) => readGuide(root, file));
  const content = { projects, guides: guidesInOrder(guides) };
  problems.push(...strayTranslations(root, files), ...brokenLinks(root, new Set(files.projects.map(slugOf)), content));
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

type Files = { projects: string[]; english: Set<string>; guides: string[] };

/** Only translations may be missing altogether. */
function filesBelow(root: string): Files {
  const english = join(root, 'projects/en');
  return {
    projects: mdxFiles(join(root, 'projects')),
    english: new Set(existsSync(english) ? mdxFiles(english) : []),
    guides: mdxFiles(join(root, 'guides')),
  };
}

function readProject(root: string, file: string, translated: boolean): ProjectEntry {
  const path = `${root}/projects/${file}`;
  const { data, body } = readMdx(path, projectSchema);
  const entry = { slug: slugOf(file), data, body, text: caseTextOf(path, body, data) };
  return translated ? { ...entry, english: readTranslation(root, file, data) } : entry;
}

function readTranslation(root: string, file: string, german: Project): Translated {
  const path = `${root}/projects/en/${file}`;
  const { data, body } = readMdx(path, translationSchema);
  const text = caseTextOf(path, body, german);
  return { data: guard(path, () => translate(german, data)), updated: data.updated, body, text };
}

/** The plain text of a case that has all its parts and names no source that its record lacks. */
function caseTextOf(path: string, body: string, { sources }: Project): string {
  guard(path, () => checkParts(body));
  checkSources(path, body, sources.length);
  return textOf(path, body);
}

function readGuide(root: string, file: string): Entry<Guide> {
  const path = `${root}/guides/${file}`;
  const { data, body } = readMdx(path, guideSchema);
  checkSources(path, body, data.sources.length);
  return { slug: slugOf(file), data, text: textOf(path, body) };
}

function textOf(path: string, body: string): string {
  return guard(path, () => plainText(body));
}

function checkSources(path: string, body: string, count: number): void {
  const missing = sourcesInText(body).find((number) => number < 1 || number > count);
  if (missing === undefined) return;
  throw new ContentError([
    `${path}: text: <Source n="${missing}" /> names a source that is not in the list of ${count}`,
  ]);
}

function strayTranslations(root: string, { projects, english }: Files): string[] {
  return [...english]
    .filter((file) => !projects.includes(file))
    .map((file) => `${root}/projects/en/${file}: there is no German case of this name; rename or remove the file`);
}

function guard<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BodyError) throw new ContentError([`${path}: text: ${error.message}`]);
    if (error instanceof TranslationMismatch) throw new ContentError([`${path}: ${error.path}: ${error.message}`]);
    throw error;
  }
}

function collect<T>(problems: string[], files: string[], read: (file: string) => T): T[] {
  return files.flatMap((file) => {
    try {
      return [read(file)];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
}

function slugOf(file: string): string {
  return basename(file, '.mdx');
}
