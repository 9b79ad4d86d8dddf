import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { removeExpired } from './features/auth/retention.ts';
import { backUpNightly } from './features/backup/nightly.ts';
import { testNewestBackup } from './features/backup/self-test.ts';
import { filesFolder } from './features/files/bytes.ts';
import { removeOrphans, sweepFiles } from './features/files/sweep.ts';
import { forgetWaiting } from './features/forum/attachment.ts';
import { blankDeleted } from './features/forum/blank-deleted.ts';
import { forgetOldDrafts } from './features/forum/draft.ts';
import { hasOldRenderings, renderAgain } from './features/forum/render-again.ts';
import { blankBefore, blankOldMails } from './features/mail/blank.ts';
import { hasOldWords, renewWords } from './features/forum/talk-index.ts';
import { hasDueMail } from './features/mail/claim.ts';
import { deliverDue } from './features/mail/delivery.ts';
import { outboxFolder, removeFiles, removeFilesBefore } from './features/mail/eml.ts';
import { openTransport } from './features/mail/transport.ts';
import { forgetNeeds } from './features/meetings/forget.ts';
import { meetingLettersDue } from './features/meetings/letters.ts';
import { forgetOld } from './features/members/retention.ts';
import { noteWaitingRequests } from './features/members/waiting-note.ts';
import { forgetUnanswered } from './features/networks/invite-organiser.ts';
import { forgetOldNews } from './features/notices/forget.ts';
import { LETTER_RHYTHMS, type LetterRhythm } from './features/notices/rhythm.ts';
import { hasNews, spreadNews } from './features/notices/spread.ts';
import { hasDueLetter, lettersDue } from './features/notices/write-letters.ts';
import { carryOutErasures, hasDueErasure } from './features/privacy/carry-out.ts';
import { forgetProposalDrafts } from './features/proposals/draft.ts';
import { forgetDeletedProposals } from './features/proposals/forget.ts';
import { forgetUnansweredReviewers } from './features/review/foundations/invite-reviewer.ts';
import { hasDueReminder, remindReviewers } from './features/review/reminder.ts';
import { askChecks, hasDueCheck } from './features/transfers/ask-checks.ts';
import { forgetChecks } from './features/transfers/forget-checks.ts';
import type { Job, JobParts } from './jobs/job.ts';
import { loggedRows } from './jobs/logged-rows.ts';
import { inPortions, someSteps } from './jobs/portions.ts';
import { keepRunning, openRunner } from './jobs/runner.ts';
import { timed } from './jobs/timed.ts';
import { lastAtHome } from './lib/home-clock.ts';
import { lastEvery, lastMonthlyAtHome } from './lib/schedule.ts';
import type { Settings } from './settings.ts';

/** Letters between two of which visitors are answered: some tens of milliseconds. */
const PORTION = 10;

/** Everything that is done without a visitor. Nights are quiet, and long enough for all of it. */
export const JOBS: Job[] = [
  { name: 'mail', isDue: ({ db }, now) => hasDueMail(db, now), run: deliver },
  {
    name: 'notices',
    isDue: ({ db }) => hasNews(db),
    run: (parts, now) => inPortions(parts.isStopping, () => spreadNews(parts.db, now, loggedRows(parts, 'notices'))),
  },
  ...LETTER_RHYTHMS.map((rhythm) => ({
    name: `letters_${rhythm}`,
    isDue: ({ db }: JobParts, now: Date) => hasDueLetter(db, rhythm, now),
    run: (parts: JobParts, now: Date) => writeDue(parts, rhythm, now),
  })),
  timed(
    'forget_news',
    (now) => lastAtHome(1, now),
    ({ db }, now) => forgetOldNews(db, now),
  ),
  timed('blank_mails', (now) => lastAtHome(1, now), blank),
  timed('forget_members', (now) => lastAtHome(1, now), forget),
  timed(
    'waiting_requests',
    (now) => lastAtHome(9, now),
    ({ db }, now) => noteWaitingRequests(db, now),
  ),
  {
    name: 'erasures',
    isDue: ({ db }, now) => hasDueErasure(db, now),
    run: ({ db, settings }, now) => carryOutErasures(db, settings.dataDir, now),
  },
  {
    name: 'talk_words',
    isDue: ({ db }) => hasOldWords(db),
    run: ({ db, isStopping }) => inPortions(isStopping, () => renewWords(db)),
  },
  timed('meeting_letters', (now) => lastEvery(5, now), inviteAndTell),
  timed(
    'forget_needs',
    (now) => lastAtHome(1, now),
    ({ db }, now) => forgetNeeds(db, now),
  ),
  timed('forget_writing', (now) => lastAtHome(1, now), forgetWriting),
  {
    name: 'render_again',
    isDue: ({ db }) => hasOldRenderings(db),
    run: ({ db, isStopping }, now) => inPortions(isStopping, () => renderAgain(db, now)),
  },
  timed('sweep_files', (now) => lastAtHome(1, now), sweep),
  {
    name: 'transfer_checks',
    isDue: ({ db }, now) => hasDueCheck(db, now),
    run: (parts, now) =>
      inPortions(parts.isStopping, () => askChecks(parts.db, now, loggedRows(parts, 'transfer_checks'))),
  },
  {
    name: 'review_reminders',
    isDue: ({ db }, now) => hasDueReminder(db, now),
    run: (parts, now) =>
      inPortions(parts.isStopping, () => remindReviewers(parts.db, now, loggedRows(parts, 'review_reminders'))),
  },
  timed(
    'forget_questions',
    (now) => lastAtHome(1, now),
    ({ db }, now) => {
      forgetUnanswered(db, now);
      forgetUnansweredReviewers(db, now);
      forgetChecks(db, now);
    },
  ),
  timed('backup', (now) => lastAtHome(2, now), backUp),
  timed('backup_test', (now) => lastMonthlyAtHome(4, now), testBackup),
  timed(
    'remove_expired',
    (now) => lastAtHome(1, now),
    ({ db }, now) => removeExpired(db, now),
  ),
];

/** Looks for work until it is stopped; resolves when nothing is under way. Stop it before the store closes. */
export function startJobs(given: { db: Database; settings: Settings; log: Logger }, jobs = JOBS): () => Promise<void> {
  let stopping = false;
  const { siteName, siteUrl, mailFrom, contactEmail, smtpUrl } = given.settings;
  const transport = openTransport(smtpUrl, outboxFolder(given.settings.dataDir));
  const office = { transport, sender: { name: siteName, url: siteUrl, address: mailFrom, contact: contactEmail } };
  const stop = keepRunning(openRunner(jobs, { ...given, office, isStopping: () => stopping }));
  return async () => {
    stopping = true;
    // A mail under way is cut off: it is repeated after the next start, with the same Message-ID.
    transport.close();
    await stop();
  };
}

/** Batch by batch, until nothing is due: an invitation to all is many of them. */
async function deliver({ db, office, log, isStopping }: JobParts, now: Date): Promise<void> {
  const begin = performance.now();
  const clock = () => new Date(now.getTime() + performance.now() - begin);
  do {
    const { gaveUp } = await deliverDue(db, office, clock(), isStopping);
    for (const mail of gaveUp) log.error({ job: 'mail', ...mail }, 'a mail was given up: see /admin/mail');
  } while (!isStopping() && hasDueMail(db, clock()));
}

/** Everyone is invited at once. */
async function inviteAndTell(parts: JobParts, now: Date): Promise<void> {
  const walk = meetingLettersDue(parts.db, parts.settings, now, loggedRows(parts, 'meeting_letters'));
  await inPortions(parts.isStopping, () => someSteps(walk, PORTION));
}

/** Letters by portions: on a Monday morning there can be thousands. */
async function writeDue(parts: JobParts, rhythm: LetterRhythm, now: Date): Promise<void> {
  const walk = lettersDue(parts.db, rhythm, now, loggedRows(parts, `letters_${rhythm}`));
  await inPortions(parts.isStopping, () => someSteps(walk, PORTION));
}

async function blank({ db, settings }: JobParts, now: Date): Promise<void> {
  blankOldMails(db, now);
  await removeFilesBefore(outboxFolder(settings.dataDir), blankBefore(now));
}

async function forget({ db, settings }: JobParts, now: Date): Promise<void> {
  const { mails } = forgetOld(db, now);
  await removeFiles(outboxFolder(settings.dataDir), mails);
}

function forgetWriting({ db, settings }: JobParts, now: Date): void {
  forgetOldDrafts(db, now);
  forgetProposalDrafts(db, now);
  forgetDeletedProposals(db, now);
  const hashes = [...forgetWaiting(db, now), ...blankDeleted(db, now)];
  removeOrphans(db, filesFolder(settings.dataDir), hashes);
}

function sweep({ db, settings }: JobParts, now: Date): Promise<void> {
  return sweepFiles(db, filesFolder(settings.dataDir), now);
}

async function backUp({ db, settings, log }: JobParts, now: Date): Promise<void> {
  log.info({ job: 'backup', archive: await backUpNightly(db, settings.dataDir, now) }, 'a backup was made');
}

async function testBackup({ db, settings, log }: JobParts, now: Date): Promise<void> {
  const { archive, rows, fault } = await testNewestBackup(db, settings.dataDir, now);
  const worked = archive !== undefined && fault === undefined;
  log[worked ? 'info' : 'error']({ job: 'backup_test', archive, rows, fault }, 'the newest backup was tried');
}
