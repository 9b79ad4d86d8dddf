import { HOUR } from '../../lib/durations.ts';
import { LIMITS } from '../auth/limits.ts';
import { MINUTES } from '../auth/mailed-token.ts';
import { PENDING_DAYS } from '../auth/retention.ts';
import { IDLE_DAYS, LONGEST_DAYS, PRIVILEGED_HOURS } from '../auth/session-life.ts';
import { KEPT } from '../backup/keep.ts';
import { DELETED_DAYS, DRAFT_DAYS } from '../forum/retention.ts';
import { KEPT_DAYS } from '../mail/blank.ts';
import { NEEDS_DAYS } from '../meetings/retention.ts';
import { INVITATION_DAYS } from '../members/invitation.ts';
import { DECIDED_DAYS, UNCONFIRMED_DAYS } from '../members/retention.ts';
import { NOTICE_DAYS } from '../notices/retention.ts';
import { ERASURE_DAYS } from './erasure.ts';
import type { StoredTable } from './stored.ts';

/** How long what is kept: the very numbers that the jobs work with, in the order of the sentence that says them. */
export const PERIODS = {
  account: [],
  erasure: [ERASURE_DAYS],
  unconfirmed: [UNCONFIRMED_DAYS],
  decidedRequest: [DECIDED_DAYS],
  invitation: [INVITATION_DAYS],
  session: [IDLE_DAYS, LONGEST_DAYS, PRIVILEGED_HOURS],
  mailedLink: [MINUTES.sign_in, MINUTES.change_email / 60],
  pendingApp: [PENDING_DAYS],
  mail: [KEPT_DAYS],
  secretMail: [],
  act: [],
  post: [DELETED_DAYS],
  draft: [DRAFT_DAYS],
  work: [],
  needs: [NEEDS_DAYS],
  notice: [NOTICE_DAYS],
  tries: [Math.max(...Object.values(LIMITS).map(({ within }) => within)) / HOUR],
  address: [],
  backup: [KEPT.days, KEPT.weeks, KEPT.months],
} satisfies Record<string, number[]>;

export type PeriodName = keyof typeof PERIODS;

/** Which periods rule a table. A new table without one is a type error. */
export const KEPT_FOR: Record<StoredTable, PeriodName[]> = {
  members: ['account', 'unconfirmed', 'erasure'],
  formerNames: ['mail'],
  memberFields: ['account'],
  memberRoles: ['account'],
  invitations: ['account', 'invitation'],
  joinRequests: ['unconfirmed', 'decidedRequest'],
  waitingNotes: ['account'],
  suspensions: ['account'],
  acts: ['act'],
  sessions: ['session'],
  mailedTokens: ['mailedLink'],
  passwords: ['account'],
  authenticators: ['account', 'pendingApp'],
  recoveryCodes: ['account'],
  mails: ['mail', 'secretMail'],
  listDepartures: ['account'],
  files: ['account'],
  events: ['notice'],
  topics: ['post'],
  posts: ['post'],
  postVersions: ['post'],
  postMentions: ['post'],
  helpfuls: ['account'],
  attachments: ['post', 'draft'],
  drafts: ['draft'],
  topicReads: ['account'],
  forumReads: ['account'],
  topicFollows: ['account'],
  boardFollows: ['account'],
  feedTokens: ['account'],
  moderationCases: ['act'],
  reports: ['act'],
  caseWords: ['act'],
  forumActs: ['act'],
  notices: ['notice'],
  noticePreferences: ['account'],
  letterRounds: ['account'],
  networks: ['work'],
  networkOrganisers: ['account'],
  organiserInvitations: ['account'],
  networkParts: ['work'],
  foundations: ['work'],
  foundationActs: ['work'],
  foundationReviewers: ['account'],
  reviewerInvitations: ['account'],
  criteriaSets: ['work'],
  portfolio: ['work'],
  grants: ['work'],
  reviews: ['work'],
  declarations: ['work'],
  sparedReviewers: ['work'],
  sheets: ['work'],
  findings: ['work'],
  reviewReplies: ['work'],
  reviewSights: ['work'],
  reviewQuestions: ['work'],
  questionWords: ['work'],
  transfers: ['work'],
  transferSteps: ['work'],
  transferChecks: ['account'],
  transferRemarks: ['work'],
  fitPoints: ['work'],
  visits: ['work'],
  visitGuests: ['account'],
  meetings: ['work'],
  agendaItems: ['work'],
  attendance: ['account', 'needs'],
  doorPresses: ['needs'],
  meetingLetters: ['account'],
  calendarTokens: ['account'],
  pledges: ['work'],
  tasks: ['work'],
  minuteVersions: ['work'],
  amendments: ['work'],
  meetingFiles: ['work'],
  proposals: ['work', 'post'],
  proposalDrafts: ['draft'],
  erasures: ['erasure'],
};

/** What a period is called, how its numbers are said, and why it is as long as it is. */
export type PeriodWords = Record<PeriodName, { what: string; howLong: (...numbers: string[]) => string; why: string }>;

export type Period = { name: PeriodName; what: string; howLong: string; why: string };

/** A period in the words given. */
export function periodIn(words: PeriodWords, name: PeriodName): Period {
  const { what, howLong, why } = words[name];
  return { name, what, howLong: howLong(...PERIODS[name].map(String)), why };
}
