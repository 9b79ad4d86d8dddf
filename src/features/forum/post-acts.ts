import type { Member } from '../members/member.ts';
import { canAccept } from './accept-answer.ts';
import { canModerate } from './forum-act.ts';
import type { PostSign } from './post-signs.ts';
import { topicAddress } from './topic-address.ts';
import type { ShownPost } from './topic-page.ts';
import { canReply, type Topic } from './topic.ts';

/** Something that somebody can do with a post, at an address of its own. `sends`: pressed, it is done at once. */
export type PostAct = { sign: PostSign; path: string; sends?: Record<string, number> };

/** What a topic lives from; everything else is looked for when it is needed. */
const OFTEN: readonly PostSign[] = ['quote', 'answer', 'noAnswer', 'edit'];

/** True of what stands beside every post. */
export function isOften(sign: PostSign): boolean {
  return OFTEN.includes(sign);
}

/** What somebody can do with a post besides linking to it and finding it helpful. `page`: of the topic, where it stands. */
export function actsOn(viewer: Member | undefined, topic: Topic, page: number, post: ShownPost): PostAct[] {
  if (!viewer || post.html === undefined) return [];
  const [path, talk] = [`/forum/posts/${post.id}`, `/forum/topics/${topic.id}`];
  const isOpen = post.state === 'shown' && !topic.lockedAt && !topic.hiddenAt;
  const canChoose = post.position > 1 && post.state === 'shown' && canAccept(viewer, topic);
  const acts: (PostAct | false)[] = [
    canReply(viewer, topic) && { sign: 'quote', path: quoteAddress(talk, page, post.id) },
    canChoose && !post.isAccepted && { sign: 'answer', path: `${talk}/answer`, sends: { post: post.id } },
    canChoose && post.isAccepted && { sign: 'noAnswer', path: `${talk}/answer`, sends: {} },
    post.isMine && isOpen && { sign: 'edit', path: `${path}/edit` },
    post.isMine && { sign: 'delete', path: `${path}/deletion` },
    !post.isMine && { sign: 'report', path: `${path}/report` },
    canModerate(viewer) && !post.isMine && { sign: 'hide', path: `${path}/hiding` },
  ];
  return acts.filter((act) => act !== false);
}

function quoteAddress(talk: string, page: number, postId: number): string {
  const address = topicAddress(talk, page);
  return `${address}${address.includes('?') ? '&' : '?'}quote=${postId}#writing`;
}
