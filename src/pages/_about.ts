import { cardsBySlug } from '../features/catalogue/card.ts';
import { anchorIn } from '../features/forum/list-query.ts';
import type { Anchor, Topic } from '../features/forum/topic.ts';
import { messages } from '../i18n/messages.ts';
import { localePath, type Locale } from '../lib/paths.ts';

/** What a topic is about, as pages show it: the forum knows a kind and an id alone. */
export type About = { anchor: Anchor; title: string; lang: Locale; href: string; section?: string };

type Asked = Pick<App.Locals, 'db' | 'locale'>;
type Anchored = Pick<Topic, 'anchorKind' | 'anchorId' | 'anchorSection'>;

/** The sections of a case that one can ask about. */
type Sections = ReturnType<typeof messages>['project']['sections'];

/** What the topics of a list are about, by the topic; undefined where it is nothing, or no longer published. */
export function aboutTopics({ db, locale }: Asked, topics: Anchored[]): (topic: Anchored) => About | undefined {
  const slugs = topics.flatMap(({ anchorKind, anchorId }) => (anchorKind === 'project' && anchorId ? [anchorId] : []));
  const cards = new Map(cardsBySlug(db, [...new Set(slugs)], locale).map((card) => [card.slug, card]));
  return ({ anchorKind, anchorId, anchorSection }) => {
    const card = anchorKind === 'project' && anchorId ? cards.get(anchorId) : undefined;
    if (!card) return undefined;
    const section = sectionOf(anchorSection, locale);
    const path = localePath(locale, `/projects/${card.slug}`);
    return {
      anchor: { kind: 'project', id: card.slug, ...(section && anchorSection && { section: anchorSection }) },
      ...{ title: card.project.title, lang: card.lang, href: section ? `${path}#${anchorSection ?? ''}` : path },
      ...(section && { section }),
    };
  };
}

/** What an address says that a new topic is to be about; undefined where it names nothing that is published. */
export function aboutAsked(asked: Asked, params: URLSearchParams): About | undefined {
  const anchor = anchorIn(params.get('about') ?? '');
  if (!anchor) return undefined;
  const { kind: anchorKind, id: anchorId } = anchor;
  const topic = { anchorKind, anchorId, anchorSection: params.get('section') };
  return aboutTopics(asked, [topic])(topic);
}

function sectionOf(code: string | null, locale: Locale): string | undefined {
  const { sections } = messages(locale).project;
  return code !== null && Object.hasOwn(sections, code) ? sections[code as keyof Sections] : undefined;
}
