import { amendmentWished, itemAccepted, itemDeclined, itemProposed, pledgeMade, taskGiven } from './agenda-news.ts';
import { answerAccepted, postEdited, postWritten, topicOpened } from './forum-news.ts';
import { meetingCancelled, meetingChanged, meetingInvited, minutesShown } from './meeting-news.ts';
import type { NewsKind } from './news-kind.ts';
import { transferMoved, transferOpened, transferStepTakenBack } from './transfer-news.ts';

/** Events that somebody hears of, by their kinds. Of others nobody does. */
const NEWS_KINDS: Readonly<Record<string, NewsKind>> = {
  topic_opened: topicOpened,
  post_written: postWritten,
  post_edited: postEdited,
  answer_accepted: answerAccepted,
  meeting_invited: meetingInvited,
  meeting_changed: meetingChanged,
  meeting_cancelled: meetingCancelled,
  minutes_shown: minutesShown,
  item_proposed: itemProposed,
  item_accepted: itemAccepted,
  item_declined: itemDeclined,
  pledge_made: pledgeMade,
  task_given: taskGiven,
  amendment_wished: amendmentWished,
  transfer_opened: transferOpened,
  transfer_moved: transferMoved,
  transfer_step_taken_back: transferStepTakenBack,
};

export function newsKindOf(kind: string): NewsKind | undefined {
  return Object.hasOwn(NEWS_KINDS, kind) ? NEWS_KINDS[kind] : undefined;
}
