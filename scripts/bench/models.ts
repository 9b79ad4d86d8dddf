import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CASE_PARTS, type CasePart } from '../../src/features/catalogue/case-parts.ts';

/** The facts of a content file as they are written there. */
export type Facts = Record<string, unknown>;

/** A text of a case, part by part: its paragraphs, each as sentences, without the marks of sources. */
export type Text = Record<CasePart, string[][]>;

export type Words = { facts: Facts; text: Text };

/** A real case that invented ones are put together from. */
export type Model = Words & { english?: Words };

/** The real cases below `contentDir`, in the order of their names. */
export function readModels(contentDir: string): Model[] {
  const folder = join(contentDir, 'projects');
  const files = globSync('*.mdx', { cwd: folder }).sort();
  return files.map((file) => {
    const english = join(folder, 'en', file);
    return { ...readWords(join(folder, file)), ...(existsSync(english) && { english: readWords(english) }) };
  });
}

/** The sentences of a text; an abbreviation may count as an end, which is good enough here. */
export function sentencesOf(text: string): string[] {
  const segments = new Intl.Segmenter('de', { granularity: 'sentence' }).segment(text.replace(/\s+/g, ' '));
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}

function readWords(file: string): Words {
  const [, facts = '', ...body] = readFileSync(file, 'utf8').split(/^---\r?\n/m);
  return { facts: parse(facts) as Facts, text: textOf(body.join('---\n')) };
}

function textOf(body: string): Text {
  return Object.fromEntries(CASE_PARTS.map((part) => [part, paragraphsOf(part, body)])) as Text;
}

function paragraphsOf(part: CasePart, body: string): string[][] {
  const [, inside = ''] = new RegExp(`<${part}>([\\s\\S]*)</${part}>`).exec(body) ?? [];
  const plain = inside.replace(/<Source[^>]*>/g, '').replace(/^- /gm, '');
  return plain
    .split(/\n\s*\n/)
    .map(sentencesOf)
    .filter((sentences) => sentences.length > 0);
}
