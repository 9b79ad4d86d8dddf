import { chanceFrom, type Chance } from './chance.ts';
import type { Facts, Model, Words } from './models.ts';
import { inventPlaceName } from './place-names.ts';
import { recombineSummary, recombineText, titleHead } from './recombine.ts';

/** A case that nobody lived: the facts and the text of its files. */
export type Invented = { slug: string; german: Page; english?: Page | undefined };
type Page = { facts: Facts; text: string };

/** Facts that only make sense together: each group comes from one real case. */
const GROUPS = [
  ['icon', 'fields', 'targetGroups'],
  ['published', 'updated', 'reviewBy'],
  ['period'],
  ['outcome', 'outcomeNote', 'failure', 'continuation'],
  ['lead', 'partners', 'participation'],
  ['effort'],
  ['funding'],
  ['preconditions'],
  ['steps'],
  ['transferability', 'mentor'],
  ['effects'],
  ['adoptions'],
  ['derivedFrom'],
  ['documents'],
  ['easy'],
];

/** About as in the real content: every fourth case has English words. */
const ENGLISH_EVERY = 4;

/** Any number; with another one other cases are invented. */
const SEED = 20_261_123;

/** As many cases as asked, put together from facts and sentences of the real ones; the same in every run. */
export function inventCases(models: Model[], count: number): Invented[] {
  const chance = chanceFrom(SEED);
  const translated = models.filter(({ english }) => english !== undefined);
  const slugs = Array.from({ length: count }, (_, index) => `fall-${index + 1}`);
  return slugs.map((slug, index) => {
    const inEnglish = index % ENGLISH_EVERY === 0;
    const mix = mixOf(inEnglish ? translated : models, chance);
    const english = inEnglish ? pageOf(mix, (model) => model.english ?? model, chance) : undefined;
    return { slug, german: german(mix, slugs, slug, chance), english };
  });
}

/** Which real cases an invented one takes what from. */
type Mix = {
  models: Model[];
  base: Model;
  givers: { names: string[]; model: Model }[];
  sources: unknown[];
  city: string;
};

function mixOf(models: Model[], chance: Chance): Mix {
  const base = chance.pick(models);
  const { tiles, city } = base.facts.place as Facts;
  return {
    models,
    base,
    givers: GROUPS.map((names) => ({ names, model: chance.pick(models) })),
    sources: chance.pick(models).facts.sources as unknown[],
    city: tiles ? String(city) : inventPlaceName(chance),
  };
}

function pageOf({ models, base, givers, sources, city }: Mix, wordsOf: (model: Model) => Words, chance: Chance): Page {
  const all = models.map(wordsOf);
  const { facts, text } = wordsOf(base);
  const taken = givers.flatMap(({ names, model }) => entriesOf(wordsOf(model).facts, names));
  const title = `${titleHead(String(facts.title))} in ${city}`;
  const texts = all.map((words) => words.text);
  return {
    facts: { title, summary: recombineSummary(all, chance), ...Object.fromEntries(taken) },
    text: recombineText(text, texts, sources.length, chance),
  };
}

function german(mix: Mix, slugs: string[], slug: string, chance: Chance): Page {
  const { facts, text } = pageOf(mix, (model) => model, chance);
  const { base, sources, city } = mix;
  const others = slugs.filter((other) => other !== slug);
  const linked = relinked(facts, sources.length, () => chance.pick(others)) as Facts;
  return { facts: { ...linked, place: { ...(base.facts.place as Facts), city }, sources }, text };
}

function entriesOf(facts: Facts, names: string[]): [string, unknown][] {
  return names.filter((name) => name in facts).map((name) => [name, facts[name]]);
}

/** The same facts, with every number of a source inside the list and every link to a case that exists. */
function relinked(value: unknown, sources: number, link: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => relinked(item, sources, link));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    if (key === 'source') return [key, 1 + (Number(item) % sources)];
    return [key, key === 'project' ? link() : relinked(item, sources, link)];
  });
  return Object.fromEntries(entries);
}
