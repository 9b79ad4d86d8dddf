import { messages } from '../i18n/messages.ts';
import { dateText } from '../lib/dates.ts';
import type { IconName } from '../lib/icon-paths.ts';
import { localePath, type Locale } from '../lib/paths.ts';
import type { Waiting } from './_waiting.ts';
import { STEP_ROOMS } from '../features/review/next-step.ts';
import type { Member } from '../features/members/member.ts';
import { runningOnDesks, type DeskReview, type ForNetwork, type Task } from '../features/review/desk/desk.ts';

const ICONS: Record<Task, IconName> = {
  declare: 'scale',
  write: 'notebook-pen',
  go_on: 'notebook-pen',
  end_writing: 'book-open',
  conclude: 'pencil',
  close: 'send',
  read_result: 'book-open',
};

/** What reviews ask of the reader, what is due first before all others. */
export function tasksOf(reviews: readonly DeskReview[], locale: Locale): Waiting[] {
  const m = messages(locale).review.room.tasks;
  return reviews.flatMap(({ id, task, network, dueOn }) => {
    if (!task) return [];
    const text = m[task](network.name, dateText(dueOn, locale));
    return [{ icon: ICONS[task], text, href: localePath(locale, `/reviews/${String(id)}${roomOf(task)}`) }];
  });
}

/** What waits for a reviewer elsewhere and is due first: where they go on from a review that does not need them now. */
export function taskElsewhere(
  { db, member, now }: Pick<App.Locals, 'db' | 'now'> & { member: Member },
  reviewId: number,
  locale: Locale,
): Waiting | undefined {
  const others = runningOnDesks(db, member, now).filter(({ id }) => id !== reviewId);
  return tasksOf(others, locale)[0];
}

/** Closed reviews that an organiser has not read yet. */
export function readingOf(reviews: readonly ForNetwork[], locale: Locale): Waiting[] {
  const m = messages(locale).review.room.tasks;
  return reviews
    .filter(({ isNew }) => isNew)
    .map(({ id, network, foundation }) => ({
      icon: 'book-open',
      text: m.read(network.name, foundation.name),
      href: localePath(locale, `/reviews/${String(id)}`),
    }));
}

function roomOf(task: Task): string {
  if (task === 'read_result') return '';
  return task === 'declare' ? '/interest' : `/${STEP_ROOMS[task]}`;
}
