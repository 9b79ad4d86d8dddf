import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { BodyError, checkParts, plainText, sourcesInText } from './body.ts';
import { guideSchema, type Guide } from './guide.ts';
import { projectSchema, type Project } from './project.ts';
import { translate, TranslationMismatch } from './translate.ts';
import { translationSchema } from './translation.ts';

/** A file of words, its facts and its plain text. */
export type Entry<T> = { slug: string; data: T; text: string };
export type ProjectEntry = Entry<Project> & { english?: { data: Project; text: string } };
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
  problems.push(...strayTranslations(root, projects), ...brokenLinks(projects, guides));
  if (problems.length > 0) throw new ContentError(problems);
  return { projects, guides: guides.sort((a, b) => a.data.order - b.data.order) };
}

function readProject(root: string, file: string): ProjectEntry {
  const { data, body } = readMdx(join(root, 'projects', file), projectSchema);
  guard(`${root}/projects/${file}`, () => checkParts(body));
  checkSources(`${root}/projects/${file}`, body, data.sources.length);
  const entry = { slug: slugOf(file), data, text: textOf(`${root}/projects/${file}`, body) };
  const english = readTranslation(root, file, data);
  return english ? { ...entry, english } : entry;
}

function readTranslation(root: string, file: string, german: Project) {
  if (!mdxFiles(join(root, 'projects', 'en')).includes(file)) return undefined;
  const path = `${root}/projects/en/${file}`;
  const { data, body } = readMdx(path, translationSchema);
  guard(path, () => checkParts(body));
  checkSources(path, body, german.sources.length);
  return { data: guard(path, () => translate(german, data)), text: textOf(path, body) };
}

function readGuide(root: string, file: string): Entry<Guide> {
  const path = `${root}/guides/${file}`;
  const { data, body } = readMdx(path, guideSchema);
  checkSources(path, body, data.sources.length);
  return { slug: slugOf(file), data, text: textOf(path, body) };
}

function readMdx<S extends z.ZodType>(path: string, schema: S): { data: z.output<S>; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(readFileSync(path, 'utf8'));
  if (!match) throw new ContentError([`${path}: the file must begin with its facts between two lines of ---`]);
  const result = schema.safeParse(readYaml(path, match[1] ?? ''));
  if (!result.success) throw new ContentError(result.error.issues.map((issue) => `${path}: ${sentence(issue)}`));
  return { data: result.data, body: match[2] ?? '' };
}

function readYaml(path: string, source: string): unknown {
  try {
    return parseYaml(source);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new ContentError([`${path}: the facts are not valid YAML: ${error.message.split('\n')[0] ?? ''}`]);
  }
}

/** "field: what is wrong", with the way to the field as an organiser would point to it. */
function sentence(issue: z.core.$ZodIssue): string {
  const field = issue.path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`)).join('');
  return `${field.replace(/^\./, '') || 'front matter'}: ${mend(issue)}`;
}

function mend(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown field ${issue.keys.join(', ')}; correct its name or remove it`;
  if (issue.code === 'too_big' && issue.origin === 'string') return `too long; at most ${issue.maximum} characters`;
  if (issue.code === 'invalid_value') return `not an allowed value; use one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type' && issue.message.includes('undefined'))
    return `missing; add it (${issue.expected})`;
  return issue.message;
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

function brokenLinks(projects: ProjectEntry[], guides: Entry<Guide>[]): string[] {
  const slugs = new Set(projects.map((project) => project.slug));
  const links = [
    ...projects.flatMap(({ slug, data }) =>
      [...data.adoptions.map((adoption) => adoption.project), data.derivedFrom?.project].map((to) => ({ slug, to })),
    ),
    ...guides.flatMap(({ slug, data }) => data.projects.map((to) => ({ slug, to }))),
  ];
  return links
    .filter((link) => link.to !== undefined && !slugs.has(link.to))
    .map((link) => `${link.slug}: names the case "${link.to ?? ''}", which does not exist`);
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
