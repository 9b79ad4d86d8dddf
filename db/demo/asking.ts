import { askToJoin, confirmRequest } from '../../src/features/members/ask-to-join.ts';
import { acceptRequest, declineRequest } from '../../src/features/members/decide-request.ts';
import { waitingRequests } from '../../src/features/members/join-request.ts';
import { noteWaitingRequests } from '../../src/features/members/waiting-note.ts';
import { emailOf } from './person.ts';
import { requests, type Request } from './requests.ts';
import { districtOf, memberAt, type Moment, type Stage } from './stage.ts';

/** Minutes until somebody who asks opens the mail that confirms their address, as a part of a day. */
const A_WHILE = 20 / 1440;

/** Moderators hear of a request on the next morning. */
const A_NIGHT = 0.4;

/** Who asked to be let in, and what became of it. */
export function asking(): Moment[] {
  return Object.entries(requests).flatMap(([key, request]) => [
    { daysAgo: request.asked, happens: (stage, now) => ask(stage, key, request, now) },
    {
      daysAgo: request.asked - A_WHILE,
      happens: ({ db, mailbox }, now) => confirmRequest(db, mailbox.tokenFor(emailOf(key)), now),
    },
    { daysAgo: request.asked - A_NIGHT, happens: ({ db }, now) => noteWaitingRequests(db, now) },
    ...decision(key, request),
  ]);
}

function ask(stage: Stage, key: string, { name, reason, district }: Request, now: Date): void {
  const input = { name, email: emailOf(key), locale: 'de', reason, district: districtOf(stage, district) } as const;
  askToJoin(stage.db, input, now);
}

function decision(key: string, { decided }: Request): Moment[] {
  if (!decided) return [];
  const decide = (stage: Stage, now: Date) => {
    const moderator = memberAt(stage, decided.by, now);
    const request = waitingRequests(stage.db, moderator).find(({ email }) => email === emailOf(key));
    const act = decided.accepted ? acceptRequest : declineRequest;
    act(stage.db, moderator, { id: request?.id ?? 0, word: decided.word }, now);
  };
  return [{ daysAgo: decided.days, happens: decide }];
}
