import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { BARE } from '../features/catalogue/cases.ts';

/** A text with the four parts of a case and one source. */
export const TEXT = `<Why>

Am Marktplatz saß niemand mehr. <Source n="1" />

</Why>

<Story>

Im Mai stellten drei Nachbarinnen eine Bank auf.

</Story>

<Trouble>

Im Winter ist es zu kalt.

</Trouble>

<Adapt>

Drinnen geht es auch.

</Adapt>
`;

/** The words of the reading bench in English. */
export const ENGLISH = {
  title: 'The reading bench on the market square',
  summary: 'Neighbours read aloud on a bench on Saturdays.',
  updated: '2026-01-10',
  steps: [{ title: 'Find a bench' }, { title: 'Read aloud' }],
  transferability: { core: ['A bench and a book.'] },
};

/** The file of the reading bench, with its record changed as given; a field that is set to undefined is left out. */
export function caseFile(changes: object = {}, text = TEXT): string {
  return mdx({ ...BARE, ...changes }, text);
}

export function mdx(record: object, text = TEXT): string {
  return `---\n${stringify(record)}---\n\n${text}`;
}

/** A content folder with these files and maybe no cases and guides, gone when the test ends. Answers with its path. */
export function contentFolder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'staffelholz-content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['projects', 'guides']) mkdirSync(join(root, folder));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
