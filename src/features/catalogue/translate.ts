import type { Project } from './project.ts';
import type { Translation } from './translation.ts';

/** A list in the translation that is not as long as the list in the German record. */
export class TranslationMismatch extends Error {
  readonly path: string;
  constructor(path: string, expected: number, found: number) {
    super(`the German record has ${expected} items here, the translation has ${found}`);
    this.path = path;
  }
}

/**
 * The record with its words replaced by the translation's; facts and order stay.
 * Throws TranslationMismatch when a translated list has another length than the record's.
 */
export function translate(project: Project, words: Translation): Project {
  const { updated, ...texts } = words;
  return overlay(project, texts, '') as Project;
}

function overlay(original: unknown, words: unknown, path: string): unknown {
  if (words === undefined || original === undefined) return original;
  if (Array.isArray(original) && Array.isArray(words)) {
    if (original.length !== words.length) throw new TranslationMismatch(path, original.length, words.length);
    return original.map((item, index) => overlay(item, words[index], `${path}[${index}]`));
  }
  if (isRecord(original) && isRecord(words)) {
    const entries = Object.entries(words).map(([key, value]) => [
      key,
      overlay(original[key], value, path ? `${path}.${key}` : key),
    ]);
    return { ...original, ...Object.fromEntries(entries) };
  }
  return words;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
