import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import { labelIn } from '../../lib/vocabulary.ts';
import { neighbourhoodKinds } from '../catalogue/vocabularies.ts';
import type { City } from '../places/city.ts';

/** What the city's file knows of a district, in words; absent where it does not say. */
export type DistrictFacts = { name: string; kind?: string; inhabitants?: string };

/** The profiles of these districts, in their order. */
export function districtFacts(ids: readonly string[], districts: City['districts'], locale: Locale): DistrictFacts[] {
  return ids.flatMap((id) => {
    const district = districts.find((place) => place.id === id);
    if (!district) return [];
    const { name, kind, inhabitants } = district;
    return [
      {
        name,
        ...(kind && { kind: labelIn(neighbourhoodKinds, kind, locale) }),
        ...(inhabitants !== undefined && { inhabitants: numberText(inhabitants, locale) }),
      },
    ];
  });
}
