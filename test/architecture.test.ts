import { expect, test } from 'vitest';
import { breaches } from './support/architecture.ts';
import { readTree } from './support/tree.ts';

test('the tree keeps the rules', () => {
  const files = readTree('src/**/*.{ts,astro}', 'db/**/*.ts', 'scripts/**/*.ts', 'test/**/*.ts');
  expect(Object.keys(files).length).toBeGreaterThan(50);
  expect(breaches(files)).toEqual([]);
});

test.each([
  ['a page asks the database', 'src/pages/a.astro', `---\nimport { eq } from 'drizzle-orm';\n---`],
  ['a page opens the store', 'src/pages/a.astro', `---\nimport { openDatabase } from '../../db/database.ts';\n---`],
  ['a verb needs a feature below', 'src/features/places/a.ts', `import { x } from '../forum/topic.ts';`],
  ['a verb needs a feature beside', 'src/features/mail/a.ts', `import { x } from '../files/file.ts';`],
  ['a verb needs a view', 'src/features/forum/a.ts', `import View from './Topic.astro';`],
  [
    'a verb opens the store itself',
    'src/features/forum/a.ts',
    `import { openDatabase } from '../../../db/database.ts';`,
  ],
  ['a verb knows the words of the interface', 'src/features/forum/a.ts', `import { de } from '../../i18n/de.ts';`],
  [
    'a file beside the letters knows the words',
    'src/features/forum/reminder.ts',
    `import { de } from '../../i18n/de.ts';`,
  ],
  ['letters ask a page', 'src/features/forum/mails.ts', `import Page from '../../layouts/Base.astro';`],
  ['letters of nobody know the words', 'src/lib/mails.ts', `import { de } from '../i18n/de.ts';`],
  ['a verb knows a component', 'src/features/forum/a.ts', `import { x } from '../../components/icon.ts';`],
  ['a verb reads the request', 'src/features/forum/a.ts', 'export const open = (request: Request) => request.url;'],
  ['a verb answers', 'src/features/forum/a.ts', 'export const open = () => new Response(null);'],
  ['a verb sets a cookie', 'src/features/forum/a.ts', 'export const open = (c: any) => c.cookies.set("a", "b");'],
  ['a verb asks Astro for content', 'src/features/forum/a.ts', `import { getCollection } from 'astro:content';`],
  ['a view asks Astro for content', 'src/features/forum/A.astro', `---\nimport { render } from 'astro:content';\n---`],
  ['a view shows another feature', 'src/features/forum/A.astro', `---\nimport B from '../members/Name.astro';\n---`],
  ['a view asks a feature above', 'src/features/forum/A.astro', `---\nimport { x } from '../members/member.ts';\n---`],
  ['a view takes more than props', 'src/features/forum/A.astro', '---\nconst { db } = Astro.locals;\n---'],
  ['a view has a script that reaches out', 'src/features/forum/A.astro', `<script>import '../mail/a.ts';</script>`],
  [
    'a component knows a feature',
    'src/components/A.astro',
    `---\nimport { x } from '../features/forum/topic.ts';\n---`,
  ],
  ['a component knows a layout', 'src/components/A.astro', `---\nimport Base from '../layouts/Base.astro';\n---`],
  ['a layout reads the request', 'src/layouts/A.astro', '<p>{Astro.request.url}</p>'],
  ['a layout knows a feature', 'src/layouts/A.astro', `---\nimport type { X } from '../features/forum/topic.ts';\n---`],
  ['lib knows the words', 'src/lib/a.ts', `import { de } from '../i18n/de.ts';`],
  ['lib loads a feature late', 'src/lib/a.ts', `export const load = () => import('../features/forum/topic.ts');`],
  ['the words know a feature', 'src/i18n/a.ts', `import { fields } from '../features/catalogue/vocabularies.ts';`],
  [
    'the store knows a type of ours',
    'db/schema/a.ts',
    `import type { Project } from '../../src/features/catalogue/project.ts';`,
  ],
  ['the store names a type of ours', 'db/database.ts', `export type A = import('../src/settings.ts').Settings;`],
  [
    'a feature hands on the store',
    'src/features/forum/a.ts',
    `export { openDatabase } from '../../../db/database.ts';`,
  ],
  ['code of the site needs a script', 'src/lib/a.ts', `import { run } from '../../scripts/command.ts';`],
  ['Lucia is known outside its one file', 'src/features/auth/sign-in.ts', `import { Lucia } from 'lucia';`],
  ['a drawer', 'src/lib/date-utils.ts', ''],
  ['a drawer of types', 'src/features/forum/types.ts', ''],
  [
    'a rule is silenced without a reason',
    'src/lib/a.ts',
    '// eslint' + '-disable-next-line no-console\nconsole.log(1);',
  ],
])('it is noticed when %s', (_, path, source) => {
  expect(breaches({ [path]: source })).toHaveLength(1);
});

test.each([
  ['a verb needs a feature above', 'src/features/forum/a.ts', `import { x } from '../members/member.ts';`],
  ['a verb needs what its needs need', 'src/features/meetings/a.ts', `import { x } from '../members/member.ts';`],
  ['letters know the words', 'src/features/forum/mails.ts', `import { messages } from '../../i18n/messages.ts';`],
  ['search reads any feature', 'src/features/search/a.ts', `import { x } from '../review/review.ts';`],
  [
    'a verb takes the store as an argument',
    'src/features/forum/a.ts',
    `import { type Database } from '../../../db/database.ts';`,
  ],
  ['a verb writes its tables', 'src/features/forum/a.ts', `import { topics } from '../../../db/schema/forum.ts';`],
  ['a view uses its own feature', 'src/features/forum/A.astro', `---\nimport { x } from './topic.ts';\n---`],
  [
    'a view takes a record of a feature above',
    'src/features/forum/A.astro',
    `---\nimport type { Member } from '../members/member.ts';\n---`,
  ],
  ['a comment speaks of a Response', 'src/features/forum/a.ts', '/** Not a Response. */\nexport const a = "Request";'],
  ['the server opens the store', 'src/server.ts', `import { openDatabase } from '../db/database.ts';`],
  ['a layout loads the styles', 'src/layouts/A.astro', `---\nimport '../styles/global.css';\n---`],
])('it is fine when %s', (_, path, source) => {
  expect(breaches({ [path]: source })).toEqual([]);
});
