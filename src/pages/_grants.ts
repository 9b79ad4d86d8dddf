import { cityOf } from '../features/places/city.ts';
import { grantsPackage } from '../features/review/grants/grants-package.ts';
import { publishedGrants } from '../features/review/grants/publish-grant.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What foundations publish, with the names of the city's districts. */
export function openGrants({ db, settings }: Pick<App.Locals, 'db' | 'settings'>) {
  const { siteName, siteUrl, city } = settings;
  const { districts } = cityOf(city);
  const nameOf = (id: string) => districts.find((district) => district.id === id)?.name ?? id;
  return grantsPackage(publishedGrants(db), { siteName, siteUrl, licence: LICENCE }, nameOf);
}
