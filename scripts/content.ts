/** Reads all cases and guides and says what keeps them from being published. */
import BetterSqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../src/features/catalogue/content-error.ts';
import { readContent } from '../src/features/catalogue/content.ts';
import { missingCases } from '../src/features/transfers/missing-cases.ts';

try {
  const { projects, guides } = readContent('content');
  refuseMissing(new Set(projects.map(({ slug }) => slug)));
  const english = projects.filter((project) => project.english).length;
  const easy = projects.filter((project) => project.data.easy).length;
  console.log(
    `${projects.length} cases (${english} in English, ${easy} with an easy summary), ${guides.length} guides.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Where there is a data folder, no case may go that somebody has taken home: its page would be a tombstone. */
function refuseMissing(slugs: ReadonlySet<string>): void {
  const path = join(process.env.DATA_DIR ?? './data', 'staffelholz.db');
  if (!existsSync(path)) return;
  const connection = new BetterSqlite(path, { readonly: true });
  const missing = missingCases(connection, slugs);
  connection.close();
  if (missing.length === 0) return;
  throw new ContentError(
    missing.map(
      ({ slug, transfers }) =>
        `content/projects/${slug}.mdx: the file is missing, and ${transfers} transfers refer to it; bring it back`,
    ),
  );
}
