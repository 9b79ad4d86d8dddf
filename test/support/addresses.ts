import { globSync } from 'node:fs';
import { readContent } from '../../src/features/catalogue/content.ts';
import { LOCALES, localePath } from '../../src/lib/paths.ts';

/** Built pages in the language they are written in; a case without English text is German under both addresses. */
export function builtPages(): string[] {
  const onlyGerman = new Set(
    readContent('content')
      .projects.filter(({ english }) => !english)
      .map(({ slug }) => `/en/projects/${slug}`),
  );
  const files = globSync('**/*.html', { cwd: 'dist/client' }).map((file) => `/${file.replaceAll('\\', '/')}`);
  const paths = files.map((file) => file.replace(/(\/index)?\.html$/, '') || '/');
  return paths.filter((path) => !onlyGerman.has(path)).sort();
}

/** What lives around a case: who took it home, and what is said of it. */
export const OF_CASES = ['/projects/repair-cafe/transfers', '/projects/repair-cafe/discussion'];

/** Pages that are made for each visit, in all their states, in both languages. */
export function livePages(): string[] {
  const compared = readContent('content')
    .projects.slice(0, 4)
    .map(({ slug }) => `slug=${slug}`);
  const pages = [
    '/',
    '/projects',
    '/projects?view=table',
    '/projects?view=map',
    '/projects?outcome=failed&outcome=stopped',
    NOTHING_FITS,
    '/compare',
    `/compare?${compared.join('&')}`,
    `/projects/booklet?${compared.join('&')}`,
    '/search',
    '/search?q=Nachbarschaftshilfe',
    '/search?q=xyzzy',
    '/search',
    '/search?q=Genossenschaft',
    '/search?q=Genossenschaft&field=digital',
    '/search?q=Quxfloz',
    ...OF_CASES,
    '/transfers',
    '/networks',
    '/meetings',
    ...DOORS,
  ];
  return LOCALES.flatMap((locale) => pages.map((page) => localePath(locale, page)));
}

/** Where strangers come in, and members go out. */
const DOORS = [
  '/sign-in',
  '/sign-in/password',
  '/sign-in/code',
  '/sign-out',
  '/join',
  '/too-often',
  '/signed-out',
  '/leads-only',
  '/not-found',
];

/** A selection that no case answers. */
export const NOTHING_FITS = '/projects?field=housing&field=safety&outcome=failed';

/** A German case with everything a case can have, and one that failed. */
export const CHOCOLATE = '/projects/degerlochs-schokoladenseiten';
export const POOL = '/projects/buergerbad-noerten-hardenberg';
