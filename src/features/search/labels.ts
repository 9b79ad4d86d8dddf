import type { Locale } from '../../lib/paths.ts';
import { isCode, type Vocabulary } from '../../lib/vocabulary.ts';
import { facetLists } from '../catalogue/facet-lists.ts';
import { FACETS, facetsOf } from '../catalogue/facets.ts';
import type { Project } from '../catalogue/project.ts';
import { townAt } from '../catalogue/towns.ts';
import {
  evidenceKinds,
  failureCauses,
  legalForms,
  neighbourhoodKinds,
  preconditionKinds,
  regions,
  transferForms,
} from '../catalogue/vocabularies.ts';
import { factWords } from './fact-words.ts';

/** The labels of all codes of a case; in German also the everyday words for the same things. */
export function termsOf(project: Project, locale: Locale): string[] {
  const facts = locale === 'de' ? factWords(project) : [];
  const terms = codesIn(project).flatMap(([vocabulary, code]) => {
    const term = isCode(vocabulary, code) ? vocabulary[code] : undefined;
    if (!term || code === 'unknown') return [];
    return (locale === 'de' ? [term.de, ...(term.also ?? [])] : [term.en]).map(unhyphenated);
  });
  return [...new Set([...terms, ...facts])];
}

/** The names of the places where it happened, was taken from and was taken to. */
export function placesOf({ place, derivedFrom, adoptions }: Project): string[] {
  return [place.city, place.district, derivedFrom?.place, ...adoptions.map((adoption) => adoption.place)]
    .filter((name) => name !== undefined)
    .map(unhyphenated);
}

/** "Baden-Württemberg" is one word with an end of its own; else every "Bad" would be found there. */
function unhyphenated(name: string): string {
  return name.replace(/(\p{L}{3,})-(\p{L}+)/gu, '$1$2 $2');
}

function codesIn(project: Project): [Vocabulary, string][] {
  const facets = facetsOf(project);
  const lists = facetLists(townAt(project.place));
  return [
    ...FACETS.flatMap((name) =>
      facets.filter(({ facet }) => facet === name).map(({ code }): [Vocabulary, string] => [lists[name], code]),
    ),
    [neighbourhoodKinds, project.place.kind],
    [transferForms, project.transferability.form],
    ...(project.lead.legalForm ? [[legalForms, project.lead.legalForm] as [Vocabulary, string]] : []),
    ...coded(
      preconditionKinds,
      project.preconditions.map(({ kind }) => kind),
    ),
    ...coded(
      evidenceKinds,
      project.effects.map(({ evidence }) => evidence),
    ),
    ...coded(failureCauses, project.failure?.causes ?? []),
    ...coded(
      regions,
      project.adoptions.flatMap(({ region }) => region ?? []),
    ),
  ];
}

function coded(vocabulary: Vocabulary, codes: string[]): [Vocabulary, string][] {
  return [...new Set(codes)].map((code) => [vocabulary, code]);
}
