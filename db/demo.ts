import { blankOldMails } from '../src/features/mail/blank.ts';
import { deliverDue } from '../src/features/mail/delivery.ts';
import type { Settings } from '../src/settings.ts';
import { arrivals } from './demo/arrivals.ts';
import { asking } from './demo/asking.ts';
import { events } from './demo/events.ts';
import { following } from './demo/following.ts';
import { foundations } from './demo/foundations.ts';
import { asked } from './demo/network-questions.ts';
import { spreadWord } from './demo/news.ts';
import { proposing } from './demo/proposing.ts';
import { reviewing } from './demo/reviewing.ts';
import { quarrels } from './demo/quarrels.ts';
import { meeting } from './demo/meeting.ts';
import { makeSignIns, type SignIn } from './demo/sign-ins.ts';
import { openStage, type Stage } from './demo/stage.ts';
import { structures } from './demo/structures.ts';
import { taking } from './demo/taking.ts';
import { talking } from './demo/talking.ts';
import { visiting } from './demo/visiting.ts';
import type { Database } from './database.ts';

const DAY = 86_400_000;

/**
 * Fills an empty store with the demo world: about thirty people of a city, and what happened among them until `now`.
 * Everything is made by the verbs that pages call, and every day is counted back from `now`. Throws where the store
 * has members, and changes nothing then.
 */
export async function fillDemo(
  { db, settings }: { db: Database; settings: Settings },
  now: Date,
): Promise<{ signIns: SignIn[] }> {
  const stage = openStage(db, settings);
  // Nobody misses a demo that was cut short, so its hundreds of transactions need not wait for the disk.
  db.$client.pragma('synchronous = OFF');
  try {
    await play(stage, now);
    const yesterday = new Date(now.getTime() - DAY);
    const signIns = await makeSignIns(stage, yesterday);
    await deliverAll(stage, yesterday);
    blankOldMails(db, now);
    return { signIns };
  } finally {
    db.$client.pragma('synchronous = FULL');
  }
}

/** One moment after the other, and after each its mails. */
async function play(stage: Stage, now: Date): Promise<void> {
  const moments = [
    ...arrivals(),
    ...asking(),
    ...events,
    ...following,
    ...foundations,
    ...reviewing,
    ...asked,
    ...proposing,
    ...quarrels,
    ...structures,
    ...taking,
    ...meeting(),
    ...visiting,
    ...talking(),
  ];
  moments.sort((a, b) => b.daysAgo - a.daysAgo);
  for (const { daysAgo, happens } of moments) {
    const then = new Date(now.getTime() - daysAgo * DAY);
    happens(stage, then);
    spreadWord(stage, then);
    await deliverAll(stage, then);
  }
}

async function deliverAll({ db, mailbox }: Stage, now: Date): Promise<void> {
  await deliverDue(db, mailbox.office, now);
}
