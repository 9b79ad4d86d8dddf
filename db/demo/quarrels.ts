import { decideCase } from '../../src/features/forum/decide-case.ts';
import { cases } from '../../src/features/forum/moderation-case.ts';
import type { Outcome } from '../../src/features/forum/outcome.ts';
import { allBoards } from '../../src/features/forum/boards.ts';
import { ensureBoards } from '../../src/features/forum/keep-boards.ts';
import { openTopic } from '../../src/features/forum/open-topic.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { reply } from '../../src/features/forum/reply.ts';
import { reportPost } from '../../src/features/forum/report.ts';
import { sayInCase } from '../../src/features/forum/say-in-case.ts';
import { messages } from '../../src/i18n/messages.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

/** Posts of these two moments, by what they are. */
type Written = { postId: number };

const advertisement: Written = { postId: 0 };
const sharpWord: Written = { postId: 0 };

/** Two cases for moderators: one decided, about which its author had something to say, and one that waits. */
export const quarrels: Moment[] = [
  { daysAgo: 10.9, happens: advertise },
  report(10.8, advertisement, 'gerda.strobel', 'Das ist Werbung für Geldanlagen.'),
  report(10.7, advertisement, 'paul.nguyen', 'Er hat mir dasselbe schon zweimal geschickt.'),
  report(10.6, advertisement, 'amara.diallo', 'Gehört nicht hierher.'),
  decision(10.5, 'hidden', 'Werbung für Geldanlagen hat in diesem Forum keinen Platz.'),
  { daysAgo: 10.4, happens: object },
  { daysAgo: 1.9, happens: speakSharply },
  report(1.3, sharpWord, 'gerda.strobel', 'In diesem Ton sollten wir nicht miteinander reden.'),
];

function advertise(stage: Stage, now: Date): void {
  const title = 'Feste Zinsen für Vereine, nur noch diese Woche';
  const text = 'Ich habe einen Partner, der Vereinsgeld zu festen Zinsen anlegt. Schreiben Sie mir noch heute.';
  advertisement.postId = begin(stage, 'volker.ammann', { board: 'biete-und-suche', title, text }, now).id;
}

function object({ db, ...stage }: Stage, now: Date): void {
  const [file] = cases(db, moderator({ db, ...stage }, now), 'closed');
  const words = 'Ich wollte nur helfen. Was ist daran Werbung?';
  if (file) sayInCase(db, memberAt({ db, ...stage }, 'volker.ammann', now), file.moderationCase.id, { words }, now);
}

function speakSharply(stage: Stage, now: Date): void {
  const title = 'Wer räumt nach dem Straßenfest auf?';
  const text = 'Beim letzten Mal blieb alles an drei Leuten hängen. Wie teilen Sie das Aufräumen ein?';
  const { topicId } = begin(stage, 'paul.nguyen', { board: 'fragen', title, text }, now);
  const words =
    'Wer so fragt, hat noch nie ein Fest gemacht. Bei uns packen einfach alle an, die keine Ausreden suchen.';
  const author = memberAt(stage, 'lukas.brenner', now);
  sharpWord.postId = reply(stage.db, author, topicId, { text: words, sendKey: newSendKey() }, now).id;
}

type Words = { board: string; title: string; text: string };

function begin(stage: Stage, key: string, { board, title, text }: Words, now: Date) {
  ensureBoards(stage.db, messages('de').forum.boards.first, now);
  const boardId = allBoards(stage.db).find(({ slug }) => slug === board)?.id ?? 0;
  const input = { boardId, title, text, lang: 'de', sendKey: newSendKey() } as const;
  return openTopic(stage.db, memberAt(stage, key, now), input, now);
}

function report(daysAgo: number, written: Written, key: string, reason: string): Moment {
  const happens = (stage: Stage, now: Date) => {
    reportPost(stage.db, memberAt(stage, key, now), written.postId, { reason }, now);
  };
  return { daysAgo, happens };
}

function decision(daysAgo: number, outcome: Outcome, reason: string): Moment {
  const happens = (stage: Stage, now: Date) => {
    const [file] = cases(stage.db, moderator(stage, now), 'open');
    if (file) decideCase(stage.db, moderator(stage, now), file.moderationCase.id, { outcome, reason }, now);
  };
  return { daysAgo, happens };
}

function moderator(stage: Stage, now: Date) {
  return memberAt(stage, 'emre.yildiz', now);
}
