import { readFileSync, readdirSync } from 'node:fs';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { ContentError } from './content-error.ts';
import { mends } from './mend.ts';

/** The names of the files of words in a folder. Throws ContentError where there is no folder, or none one may read. */
export function mdxFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.mdx'))
      .sort();
  } catch (error) {
    throw new ContentError([`${folder}: the folder cannot be read (${String((error as NodeJS.ErrnoException).code)})`]);
  }
}

/** The facts and the text of a file of words. Throws ContentError; the text counts the lines of the whole file. */
export function readMdx<S extends z.ZodType>(path: string, schema: S): { data: z.output<S>; body: string } {
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
