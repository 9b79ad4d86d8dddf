import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/database.ts';
import { members } from '../../../db/schema/members.ts';
import { notices } from '../../../db/schema/notices.ts';
import { firstWords } from '../forum/first-words.ts';
import { canReadPost, placeAt, type Post } from '../forum/post.ts';
import { canSeeTopic, type Topic } from '../forum/topic.ts';
import type { Member } from '../members/member.ts';
import { caseHosts, whyTold } from './case-hearers.ts';
import { boardWatchers, mentioned, topicWatchers, withoutInformed, withoutMuted, writtenTo } from './forum-hearers.ts';
import type { Event, Hearer, NewsKind, Tidings } from './news-kind.ts';

type Found = { post: Post; topic: Topic };

/**
 * A watched board tells of new topics alone: whoever wants to hear every word of a board would soon hear none. A topic
 * that turns out to matter can be watched itself.
 */
const opened: NewsKind = kind((tx, found) => [
  ...mentioned(tx, found),
  ...boardWatchers(tx, found),
  ...caseHosts(tx, found.topic),
]);

/** Who hears for what they do is told why: in their network nothing has happened. */
export const topicOpened: NewsKind = {
  ...opened,
  tidingsOf: (db, event, reader) => {
    const told = opened.tidingsOf(db, event, reader);
    const topic = told && isForNetwork(db, event, reader) ? placeAt(db, event.thingId)?.topic : undefined;
    const happened = topic && whyTold(db, topic, reader);
    return told && happened ? { ...told, happened } : told;
  },
};

export const postWritten: NewsKind = kind((tx, found) => [
  ...mentioned(tx, found),
  ...writtenTo(tx, found),
  ...topicWatchers(tx, found),
]);

/** Whose name came into the post later hears of it, unless they had heard of the post. */
export const postEdited: NewsKind = kind((tx, found) => withoutInformed(tx, found.post, mentioned(tx, found)));

/** The thing is the answer. Its author hears once, however often the choice goes back and forth. */
export const answerAccepted: NewsKind = kind(
  (tx, { post }) => withoutInformed(tx, post, [{ memberId: post.authorId, reason: 'accepted' }], 'answer_accepted'),
  ({ post, topic }) => topic.acceptedPostId === post.id,
);

/** Events whose thing is a post, as long as it stands and `holds`. */
function kind(
  hearers: (tx: Transaction, found: Found) => Hearer[],
  holds: (found: Found) => boolean = () => true,
): NewsKind {
  return {
    hearersOf: (tx, event) => {
      const found = placeAt(tx, event.thingId);
      return found && isStanding(found) && holds(found) ? withoutMuted(tx, found.topic, hearers(tx, found)) : [];
    },
    tidingsOf: (db, event, reader) => {
      const found = placeAt(db, event.thingId);
      return found && canRead(reader, found) && holds(found) ? tidings(db, event, found) : undefined;
    },
  };
}

/** What moderators have hidden by now is news to nobody. */
function isStanding({ post, topic }: Found): boolean {
  return !post.deletedAt && !post.hiddenAt && !topic.hiddenAt;
}

function isForNetwork(db: Database | Transaction, { id }: Event, reader: Member): boolean {
  const own = and(eq(notices.eventId, id), eq(notices.memberId, reader.id));
  return db.select({ reason: notices.reason }).from(notices).where(own).get()?.reason === 'network';
}

function canRead(reader: Member, { post, topic }: Found): boolean {
  return canSeeTopic(reader, topic) && canReadPost(reader, post);
}

function tidings(db: Database | Transaction, { actorId }: Event, { post, topic }: Found): Tidings {
  const actor = actorId === null ? undefined : db.select().from(members).where(eq(members.id, actorId)).get();
  return {
    who: actor?.name ?? undefined,
    title: topic.title,
    words: firstWords(post.html ?? ''),
    lang: post.lang,
    path: `/forum/posts/${String(post.id)}`,
  };
}
