import { answerAccepted, postEdited, postWritten, topicOpened } from './forum-news.ts';
import type { NewsKind } from './news-kind.ts';

/** Events that somebody hears of, by their kinds. Of others nobody does. */
const NEWS_KINDS: Readonly<Record<string, NewsKind>> = {
  topic_opened: topicOpened,
  post_written: postWritten,
  post_edited: postEdited,
  answer_accepted: answerAccepted,
};

export function newsKindOf(kind: string): NewsKind | undefined {
  return Object.hasOwn(NEWS_KINDS, kind) ? NEWS_KINDS[kind] : undefined;
}
