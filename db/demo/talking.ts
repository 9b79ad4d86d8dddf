import { boardForm } from '../../src/features/forum/board.ts';
import { acceptAnswer } from '../../src/features/forum/accept-answer.ts';
import { allBoards } from '../../src/features/forum/boards.ts';
import { sayHelpful } from '../../src/features/forum/helpful.ts';
import { changeBoard, ensureBoards } from '../../src/features/forum/keep-boards.ts';
import { openTopic } from '../../src/features/forum/open-topic.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import type { Post } from '../../src/features/forum/post.ts';
import { reply } from '../../src/features/forum/reply.ts';
import { messages } from '../../src/i18n/messages.ts';
import { FOUNDER } from './arrivals.ts';
import { longTalk } from './long-talk.ts';
import { people } from './people.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';
import { talks, type Reply, type Talk } from './talk.ts';

/** Days before now on which some boards were opened to everyone. */
const OPENED = 380;

/** The boards that strangers read too. */
const PUBLIC = ['fachthemen', 'projektideen'];

/** A part of a day between a post and what others say of it. */
const A_WHILE = 0.1;

/** What the people of the demo write in the forum, and what they say of each other's posts. */
export function talking(): Moment[] {
  return [{ daysAgo: OPENED, happens: openBoards }, ...[...talks, longTalk].flatMap(momentsOf)];
}

function openBoards(stage: Stage, now: Date): void {
  ensureBoards(stage.db, messages('de').forum.boards.first, now);
  const founder = memberAt(stage, FOUNDER, now);
  for (const { slug, name, purpose } of allBoards(stage.db).filter((board) => PUBLIC.includes(board.slug)))
    changeBoard(stage.db, founder, slug, boardForm.parse({ name, purpose, seenBy: 'public' }), now);
}

function momentsOf(talk: Talk): Moment[] {
  let topicId = 0;
  const open = (stage: Stage, now: Date) => void (topicId = begin(stage, talk, now).topicId);
  const answers = (talk.replies ?? []).flatMap((answer) => answerMoments(talk, answer, () => topicId));
  return [{ daysAgo: talk.days, happens: open }, ...answers];
}

function begin(stage: Stage, { board, by, title, text, lang = 'de', about, section }: Talk, now: Date): Post {
  const boardId = allBoards(stage.db).find(({ slug }) => slug === board)?.id ?? 0;
  const anchor = about && { anchor: { kind: 'project' as const, id: about, ...(section && { section }) } };
  const words = { boardId, title, text, lang, sendKey: newSendKey() };
  return openTopic(stage.db, memberAt(stage, by, now), { ...words, ...anchor }, now);
}

function answerMoments(talk: Talk, { by, after, text, helpful = [] }: Reply, topicId: () => number): Moment[] {
  let post: Post | undefined;
  const written = talk.days - after;
  const write = (stage: Stage, now: Date) =>
    void (post = reply(stage.db, memberAt(stage, by, now), topicId(), { text, sendKey: newSendKey() }, now));
  const accept = (stage: Stage, now: Date) =>
    void acceptAnswer(stage.db, memberAt(stage, talk.by, now), topicId(), { post: post?.id }, now);
  const thank = (key: string) => (stage: Stage, now: Date) => {
    sayHelpful(stage.db, memberAt(stage, key, now), post?.id ?? 0, { helpful: 'yes' }, now);
  };
  return [
    { daysAgo: written, happens: write },
    ...(talk.accepted === by ? [{ daysAgo: written - A_WHILE, happens: accept }] : []),
    ...helpful.map((key) => ({ daysAgo: Math.min(written, joined(key)) - A_WHILE, happens: thank(key) })),
  ];
}

function joined(key: string): number {
  return (people as Record<string, { joined: number }>)[key]?.joined ?? 0;
}
