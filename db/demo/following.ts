import { boardsFor } from '../../src/features/forum/boards.ts';
import { followBoard, type Level } from '../../src/features/forum/follow.ts';
import { markAllRead } from '../../src/features/forum/read-mark.ts';
import { choosePreferences, preferencesOf, type Preferences } from '../../src/features/notices/preference.ts';
import { inboxOf, readInbox } from '../../src/features/notices/inbox.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

/** Who wants to hear of what, how often, and who has looked at the forum and their notifications lately. */
export const following: Moment[] = [
  follows(200, 'ursula.haeberle', 'fragen', 'watch'),
  follows(199, 'emre.yildiz', 'fragen', 'watch'),
  follows(190, 'ruth.kessler', 'projektideen', 'watch'),
  follows(40, 'gerda.strobel', 'biete-und-suche', 'watch'),
  follows(170, 'tomasz.wojcik', 'biete-und-suche', 'mute'),
  chooses(199, 'emre.yildiz', { watched_board: 'daily' }),
  chooses(39, 'gerda.strobel', { reply: 'daily', mention: 'daily' }),
  chooses(120, 'bernd.schaufler', { accepted: 'never' }),
  reads(20, 'ursula.haeberle'),
  reads(6, 'ruth.kessler'),
];

function follows(daysAgo: number, key: string, slug: string, level: Level): Moment {
  const happens = (stage: Stage, now: Date) => {
    const member = memberAt(stage, key, now);
    const board = boardsFor(stage.db, member).find((board) => board.slug === slug);
    if (board) followBoard(stage.db, member, board.id, level);
  };
  return { daysAgo, happens };
}

function chooses(daysAgo: number, key: string, different: Partial<Preferences>): Moment {
  const happens = (stage: Stage, now: Date) => {
    const member = memberAt(stage, key, now);
    choosePreferences(stage.db, member, { ...preferencesOf(stage.db, member), ...different });
  };
  return { daysAgo, happens };
}

function reads(daysAgo: number, key: string): Moment {
  const happens = (stage: Stage, now: Date) => {
    const member = memberAt(stage, key, now);
    const [newest] = inboxOf(stage.db, member);
    if (newest) readInbox(stage.db, member, newest.id, now);
    markAllRead(stage.db, member, now);
  };
  return { daysAgo, happens };
}
