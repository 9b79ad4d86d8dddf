import { slugOf } from '../../lib/slug.ts';
import { isCode, type Vocabulary } from '../../lib/vocabulary.ts';
import type { ProjectEntry } from './content.ts';
import type { Place } from './place.ts';
import { regions } from './vocabularies.ts';

/** More nobody reads through: of a country's towns those are offered that have most cases. Any can stand in an address. */
export const MOST_TOWNS = 30;

/** What tells the town of a case. */
type Where = Pick<Place, 'city' | 'kind'>;

/** The code of the town in which it happened; none for a state of its own or for many places at once. */
export function townOf(where: Where): string | undefined {
  const code = slugOf(where.city);
  return code && !isState(where.city) && !isCode(regions, code) && !areMany(where) ? code : undefined;
}

/** The town in which it happened, by its code; it is called what people there call it. */
export function townAt(where: Where): Vocabulary {
  const code = townOf(where);
  return code ? { [code]: { de: where.city, en: where.city } } : {};
}

/** A town, and how many cases it has; `slug` is one of them, which says what the town is called. */
export type Town = { code: string; cases: number; slug: string };

/** The towns to choose from: those that have most cases, and those that are asked for. */
export function offered(towns: Town[], asked: readonly string[] = []): Town[] {
  const most = towns.toSorted((a, b) => b.cases - a.cases || (a.code < b.code ? -1 : 1)).slice(0, MOST_TOWNS);
  return [...most, ...towns.filter((town) => asked.includes(town.code) && !most.includes(town))];
}

/** The towns of these places as a list to choose from, by name. */
export function townList(places: Where[]): Vocabulary {
  const sorted = places.toSorted((a, b) => a.city.localeCompare(b.city, 'de'));
  return Object.assign({}, ...sorted.map(townAt)) as Vocabulary;
}

/** The towns that the cases of the content offer: the same as those of a store that holds them. */
export function townsAmong(entries: ProjectEntry[]): Vocabulary {
  const sorted = entries.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const held = Map.groupBy(sorted, ({ data }) => townOf(data.place) ?? '');
  held.delete('');
  const towns = [...held].map(([code, own]) => ({ code, cases: own.length, slug: own[0]?.slug ?? '' }));
  return townList(offered(towns).flatMap(({ code }) => held.get(code)?.[0]?.data.place ?? []));
}

function isState(city: string): boolean {
  return Object.values(regions).some(({ de, en }) => [de, en].includes(city as typeof de));
}

/** "Amsterdam" is where it began; "Viele Orte in Großbritannien" names no town. */
function areMany({ city, kind }: Where): boolean {
  return kind === 'several' && /\s/.test(city.trim());
}
