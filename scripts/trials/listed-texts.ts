import { readFileSync } from 'node:fs';
import { z } from 'zod';

const listed = z.array(z.string());

/** True for the name of a file that lists texts. */
export function isList(word: string): boolean {
  return /\.(json|txt)$/.test(word);
}

/**
 * The texts that a file lists, such as one of the public lists of injections, which everybody may try and which we do
 * not keep: in JSON a list of them, else one a line.
 */
export function textsIn(path: string): string[] {
  const content = readFileSync(path, 'utf8');
  const texts = path.endsWith('.json') ? listed.parse(JSON.parse(content)) : content.split(/\r?\n/);
  return texts.filter((text) => text.trim() !== '');
}
