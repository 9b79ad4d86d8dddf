import { AppError } from '../../lib/errors.ts';
import { anchorIn, anchorText } from './list-query.ts';
import { ANCHOR_KINDS, type Anchor } from './topic.ts';

/** What a new topic is about: a thing, or a part of it. */
const ABOUT = `(${ANCHOR_KINDS.join('|')}):[a-z0-9-]{1,120}(:[a-z]{1,40})?`;

/** Where something is being written: a new topic, one about a thing, one that asks member 3, a reply to topic 7, a change of post 12. */
const PLACE = new RegExp(String.raw`^(new(:${ABOUT}|:member:[1-9]\d{0,14})?|topic:[1-9]\d{0,14}|post:[1-9]\d{0,14})$`);

/** The place in an address. Throws not_found for what is none. */
export function placeIn(text: string | undefined): string {
  if (!text || !PLACE.test(text)) throw new AppError('not_found');
  return text;
}

/** The place of a new topic, by what it is asked to be about: each thing has its own, so that no words go to another. */
export function newTopicPlace(params: URLSearchParams): string {
  const about = anchorIn(params.get('about') ?? '');
  const asked = `new:member:${params.get('member') ?? ''}`;
  if (!about) return PLACE.test(asked) ? asked : 'new';
  const place = `new:${anchorText(about)}`;
  const part = `${place}:${params.get('section') ?? ''}`;
  return [part, place].find((one) => PLACE.test(one)) ?? 'new';
}

/** The address where a draft is written on. */
export function addressOf(place: string): string {
  const [kind, id = '', thing = '', section] = place.split(':');
  if (kind === 'topic') return `/forum/topics/${id}`;
  if (kind === 'post') return `/forum/posts/${id}/edit`;
  if (id === 'member') return `/forum/new?member=${thing}`;
  return thing ? newTopicAddress({ kind: id as Anchor['kind'], id: thing }, section) : '/forum/new';
}

function newTopicAddress(about: Anchor, section: string | undefined): string {
  return `/forum/new?about=${anchorText(about)}${section ? `&section=${section}` : ''}`;
}
