import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { BodyError, checkParts, plainText, sourcesInText } from './body.ts';
import { guideSchema, type Guide } from './guide.ts';
import { fieldOf, mends } from './mend.ts';
import { projectSchema, type Project } from './project.ts';
import { translate, TranslationMismatch } from './translate.ts';
import { translationSchema } from './translation.ts';

/** A file of words, its facts and its plain text. */
export type Entry<T> = { slug: string; data: T; text: string };
/** A case in one language: `body` is the text as it is written. */
export type CaseWords = { data: Project; body: string; text: string };
/** `updated`: the day on which the translation was last looked at. */
export type ProjectEntry = CaseWords & { slug: string; english?: CaseWords & { updated: string } };
export type Content = { projects: ProjectEntry[]; guides: Entry<Guide>[] };

/** Everything that keeps the content from being published: one sentence each, with file, field and mend. */
export class ContentError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * All cases and guides below `root`. All or nothing: throws ContentError with every problem found,
 * so that nothing half-valid is published.
 */
export function readContent(root: string): Content {
  const problems: string[] = [];
  const projects = collect(problems, mdxFiles(join(root, 'projects')), (file) => readProject(root, file));
  const guides = collect(problems, mdxFiles(join(root, 'guides')), (file) => readGuide(root, file));
  problems.push(...strayTranslations(root, projects), ...brokenLinks(root, projects, guides));
  if (problems.length > 0) throw new ContentError(problems);
  return { projects, guides: guides.sort((a, b) => a.data.order - b.data.order) };
}

function readProject(root: string, file: string): ProjectEntry {
  const { data, body } = readMdx(join(root, 'projects', file), projectSchema);
  guard(`${root}/projects/${file}`, () => checkParts(body));
  checkSources(`${root}/projects/${file}`, body, data.sources.length);
  const entry = { slug: slugOf(file), data, body, text: textOf(`${root}/projects/${file}`, body) };
  const english = readTranslation(root, file, data);
  return english ? { ...entry, english } : entry;
}

function readTranslation(root: string, file: string, german: Project): ProjectEntry['english'] {
  if (!mdxFiles(join(root, 'projects', 'en')).includes(file)) return undefined;
  const path = `${root}/projects/en/${file}`;
  const { data, body } = readMdx(path, translationSchema);
  guard(path, () => checkParts(body));
  checkSources(path, body, german.sources.length);
  return { data: guard(path, () => translate(german, data)), updated: data.updated, body, text: textOf(path, body) };
}

function readGuide(root: string, file: string): Entry<Guide> {
  const path = `${root}/guides/${file}`;
  const { data, body } = readMdx(path, guideSchema);
  checkSources(path, body, data.sources.length);
  return { slug: slugOf(file), data, text: textOf(path, body) };
}

function readMdx<S extends z.ZodType>(path: string, schema: S): { data: z.output<S>; body: string } {
  const file = readFileSync(path, 'utf8');
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file);
  if (!match) throw new ContentError([`${path}: the file must begin with its facts between two lines of ---`]);
  const [, facts = '', body = ''] = match;
  const result = schema.safeParse(readYaml(path, facts));
  if (!result.success) throw new ContentError(mends(result.error.issues).map((mend) => `${path}: ${mend}`));
  return { data: result.data, body: emptyLines(file.slice(0, file.length - body.length)) + body };
}

/** As many lines as the text before, so that complaints about the text count the lines of the file. */
function emptyLines(before: string): string {
  return '\n'.repeat(before.split('\n').length - 1);
}

function readYaml(path: string, facts: string): unknown {
  try {
    return parseYaml(`\n${facts}`, { prettyErrors: false });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = `\n${facts}`.slice(0, error.pos[0]).split('\n').length;
    throw new ContentError([`${path}: line ${line}: the facts are not valid YAML: ${error.message}`]);
  }
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

function strayTranslations(root: string, projects: ProjectEntry[]): string[] {
  const slugs = new Set(projects.map((project) => project.slug));
  return mdxFiles(join(root, 'projects', 'en'))
    .filter((file) => !slugs.has(slugOf(file)) && !mdxFiles(join(root, 'projects')).includes(file))
    .map((file) => `${root}/projects/en/${file}: there is no German case of this name; rename or remove the file`);
}

/** A case that is there but broken is not missed: it is named by what breaks it. */
function brokenLinks(root: string, projects: ProjectEntry[], guides: Entry<Guide>[]): string[] {
  const slugs = new Set(mdxFiles(join(root, 'projects')).map(slugOf));
  const links = [
    ...projects.flatMap(({ slug, data }) => linksOf(data).map((link) => ({ ...link, file: `projects/${slug}.mdx` }))),
    ...guides.flatMap(({ slug, data }) =>
      data.projects.map((to, index) => ({ to, path: ['projects', index], file: `guides/${slug}.mdx` })),
    ),
  ];
  return links
    .filter(({ to }) => to !== undefined && !slugs.has(to))
    .map(({ to, path, file }) => {
      return `${root}/${file}: ${fieldOf(path)}: there is no case "${to ?? ''}"; correct its name or remove it`;
    });
}

function linksOf({ adoptions, derivedFrom }: Project): { to: string | undefined; path: PropertyKey[] }[] {
  return [
    ...adoptions.map(({ project }, index) => ({ to: project, path: ['adoptions', index, 'project'] })),
    { to: derivedFrom?.project, path: ['derivedFrom', 'project'] },
  ];
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

function mdxFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.mdx'))
      .sort();
  } catch {
    return [];
  }
}

function slugOf(file: string): string {
  return basename(file, '.mdx');
}
