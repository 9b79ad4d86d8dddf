import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { listsIn } from '../../src/features/catalogue/facet-lists.ts';
import { listProjects } from '../../src/features/catalogue/list.ts';
import { parseListQuery } from '../../src/features/catalogue/list-query.ts';
import { searchDocuments } from '../../src/features/search/find.ts';
import { besideBare } from './bare.ts';
import { build } from './built.ts';
import { LIST_QUERIES, SEARCH_QUERIES } from './questions.ts';
import { serve } from './served.ts';
import { sizeOf } from './sizes.ts';
import { timesOf, type Spread } from './spread.ts';

/** What was measured, by a name that says the unit. */
export type Figures = Record<string, number>;

/** How often each question is asked. */
const ROUNDS = 10;

/** Milliseconds without a visitor before the server counts as at rest. */
const REST = 3_000;

/** A case of the real content, which is in every site. */
const CASE = '/projects/repair-cafe';

const MEBIBYTE = 1_024 ** 2;

/** Builds the site in `folder`, serves it, asks it, and puts it under load. */
export async function measure(folder: string): Promise<Figures> {
  return { ...(await buildFigures(folder)), ...(await servedFigures(folder)), ...(await functionFigures(folder)) };
}

async function buildFigures(folder: string): Promise<Figures> {
  const times = Object.entries(await build(folder));
  const steps = Object.fromEntries(times.map(([step, seconds]) => [`build, ${step} (s)`, seconds] as const));
  const pagefind = sizeOf(join(folder, 'dist/client/pagefind')) / MEBIBYTE;
  return { ...steps, 'size of Pagefind (MiB)': pagefind };
}

async function servedFigures(folder: string): Promise<Figures> {
  const first = await serve(folder);
  await first.stop();
  const { url, startTime, memory, stop } = await serve(folder);
  try {
    return {
      'size of the database (MiB)': sizeOf(databaseIn(folder)) / MEBIBYTE,
      'first start, with sync (ms)': first.startTime,
      'start to first page (ms)': startTime,
      ...(await answerFigures(url)),
      'memory at rest (MiB)': await sleep(REST).then(() => memory() / MEBIBYTE),
      ...(await loadFigures(url)),
    };
  } finally {
    await stop();
  }
}

async function answerFigures(url: string): Promise<Figures> {
  const times = (paths: string[]) => timesOf(paths, ROUNDS, async (path) => (await fetch(url + path)).text());
  const searches = SEARCH_QUERIES.map((query) => `/api/search?${new URLSearchParams({ q: query })}`);
  return {
    ...named('start page', await times(['/', '/en'])),
    ...named('list page', await times(LIST_QUERIES.map((query) => `/projects?${query}`))),
    ...named('map page', await times(['/projects?view=map'])),
    ...named('/api/search', await times(searches)),
  };
}

async function functionFigures(folder: string): Promise<Figures> {
  const db = openDatabase(databaseIn(folder));
  const lists = listsIn(db);
  const queries = LIST_QUERIES.map((query) => parseListQuery(new URLSearchParams(query), lists).query);
  const list = await timesOf(queries, ROUNDS, (query) => listProjects(db, query, 'de'));
  const search = await timesOf(SEARCH_QUERIES, ROUNDS, (query) =>
    searchDocuments(db, { query, locale: 'de', limit: 10 }),
  );
  closeDatabase(db);
  return { ...named('listProjects', list), ...named('searchDocuments', search) };
}

async function loadFigures(url: string): Promise<Figures> {
  const [page, list] = [await besideBare(url + CASE), await besideBare(`${url}/projects`)];
  return {
    'case page (answers/s)': page.ours,
    'the same from node:http (answers/s)': page.bare,
    'case page, share of node:http': page.ours / page.bare,
    'list page (answers/s)': list.ours,
    'the same list from node:http (answers/s)': list.bare,
    'list page, share of node:http': list.ours / list.bare,
  };
}

function named(name: string, { median, p95 }: Spread): Figures {
  return { [`${name}, median (ms)`]: median, [`${name}, p95 (ms)`]: p95 };
}

function databaseIn(folder: string): string {
  return join(folder, 'data/staffelholz.db');
}
