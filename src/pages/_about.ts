import { titlesOf } from '../features/catalogue/card.ts';
import { anchorIn } from '../features/forum/list-query.ts';
import type { Anchor, Topic } from '../features/forum/topic.ts';
import { meetingsById } from '../features/meetings/list.ts';
import { networksBySlug } from '../features/networks/find.ts';
import { messages } from '../i18n/messages.ts';
import { localePath, type Locale } from '../lib/paths.ts';

/** What a topic is about, as pages show it: the forum knows a kind and an id alone. */
export type About = { anchor: Anchor; title: string; lang: Locale; href: string; section?: string };

type Asked = Pick<App.Locals, 'db' | 'locale'>;
type Anchored = Pick<Topic, 'anchorKind' | 'anchorId' | 'anchorSection'>;
type Kind = Anchor['kind'];

/** What can be told of a thing at a glance. */
type Thing = { title: string; lang: Locale; path: string };

/** The sections of a case that one can ask about. */
type Sections = ReturnType<typeof messages>['project']['sections'];

/** What the topics of a list are about, by the topic; undefined where it is nothing, or no longer there. */
export function aboutTopics(asked: Asked, topics: Anchored[]): (topic: Anchored) => About | undefined {
  const found: Record<Kind, Map<string, Thing>> = {
    project: casesAmong(asked, idsOf('project', topics)),
    meeting: meetingsAmong(asked, idsOf('meeting', topics)),
    network: networksAmong(asked, idsOf('network', topics)),
  };
  return ({ anchorKind: kind, anchorId: id, anchorSection }) => {
    const thing = kind && id ? found[kind].get(id) : undefined;
    if (!kind || !id || !thing) return undefined;
    const { title, lang, path } = thing;
    const section = kind === 'project' ? sectionOf(anchorSection, asked.locale) : undefined;
    const href = localePath(asked.locale, path);
    return {
      anchor: { kind, id, ...(section && anchorSection && { section: anchorSection }) },
      ...{ title, lang, href: section ? `${href}#${anchorSection ?? ''}` : href },
      ...(section && { section }),
    };
  };
}

/** What an address says that a new topic is to be about; undefined where it names nothing that is there. */
export function aboutAsked(asked: Asked, params: URLSearchParams): About | undefined {
  const anchor = anchorIn(params.get('about') ?? '');
  if (!anchor) return undefined;
  const { kind: anchorKind, id: anchorId } = anchor;
  const topic = { anchorKind, anchorId, anchorSection: params.get('section') };
  return aboutTopics(asked, [topic])(topic);
}

function idsOf(kind: Kind, topics: Anchored[]): string[] {
  const ids = topics.flatMap(({ anchorKind, anchorId }) => (anchorKind === kind && anchorId ? [anchorId] : []));
  return [...new Set(ids)];
}

function casesAmong({ db, locale }: Asked, slugs: string[]): Map<string, Thing> {
  const cases = titlesOf(db, slugs, locale);
  return new Map(cases.map(({ slug, lang, title }) => [slug, { title, lang, path: `/projects/${slug}` }]));
}

function meetingsAmong({ db }: Asked, ids: string[]): Map<string, Thing> {
  const meetings = meetingsById(db, ids.map(Number));
  return new Map(
    meetings.map(({ id, theme: title, lang }) => [String(id), { title, lang, path: `/meetings/${String(id)}` }]),
  );
}

function networksAmong({ db }: Asked, slugs: string[]): Map<string, Thing> {
  const networks = networksBySlug(db, slugs);
  return new Map(networks.map(({ slug, name: title, lang }) => [slug, { title, lang, path: `/networks/${slug}` }]));
}

function sectionOf(code: string | null, locale: Locale): string | undefined {
  const { sections } = messages(locale).project;
  return code !== null && Object.hasOwn(sections, code) ? sections[code as keyof Sections] : undefined;
}
