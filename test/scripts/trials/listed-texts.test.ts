import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isList, textsIn } from '../../../scripts/trials/listed-texts.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lists-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test('a list has a text a line, or is JSON, and nothing empty', () => {
  expect(textsIn(file('a.txt', '<script>\r\n\n  \n<img src=x>\n'))).toEqual(['<script>', '<img src=x>']);
  expect(textsIn(file('a.json', '["a\\nb", ""]'))).toEqual(['a\nb']);
});

test('a file that lists no texts is refused', () => {
  expect(() => textsIn(file('a.json', '{"a": 1}'))).toThrow();
  expect(() => textsIn(join(folder, 'no.txt'))).toThrow('ENOENT');
});

test('names of trials are no files', () => {
  expect(['posts', 'texts', 'a.txt', 'list.json', 'txt'].map(isList)).toEqual([false, false, true, true, false]);
});
