import type { Database } from '../../../db/database.ts';
import { languageOf } from '../../lib/language/language.ts';
import { localePath, type Locale } from '../../lib/paths.ts';
import { networkNames, networksById } from '../networks/find.ts';
import { excerptOf, marked, type Part } from './excerpt.ts';
import { readOperators } from './operators.ts';
import { readQuery, type Term } from './query.ts';

/** A network whose name answers a query; `excerpt` names its districts. */
export type FoundNetwork = { type: 'network'; lang: Locale; url: string; title: Part[]; excerpt: Part[] };

/** More are a list of their own. */
const MOST_NETWORKS = 3;

type Asked = { query: string; locale: Locale; districtName: (id: string) => string };

/**
 * The networks that have all the words in their name, by name. Names and districts are for everyone; what a network is
 * for may not be, so that is not looked through.
 */
export function findNetworks(db: Database, { query, locale, districtName }: Asked): FoundNetwork[] {
  const { words, without } = readOperators(query);
  if (words === '') return [];
  const terms = { de: readQuery(words, languageOf('de')), en: readQuery(words, languageOf('en')) };
  const found = networkNames(db).filter(
    ({ name, lang }) => hasAll(name, terms[lang], lang) && !hasAny(name, readQuery(without, languageOf(lang)), lang),
  );
  const ids = found.slice(0, MOST_NETWORKS).map(({ id }) => id);
  const byId = networksById(db, ids);
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ slug, name, lang, districts }) => ({
      ...{ type: 'network' as const, lang, url: localePath(locale, `/networks/${slug}`) },
      title: marked(name, terms[lang], languageOf(lang)),
      excerpt: excerptOf(districts.map(districtName).join(', '), [], languageOf(lang)),
    }));
}

function hasAll(name: string, terms: Term[], lang: Locale): boolean {
  return terms.length > 0 && terms.every((term) => hasAny(name, [term], lang));
}

function hasAny(name: string, terms: Term[], lang: Locale): boolean {
  return marked(name, terms, languageOf(lang)).some((part) => part.marked);
}
