import { amendForm, amendMinutes } from '../../../src/features/meetings/amend.ts';
import { doorForm, tickOff } from '../../../src/features/meetings/tick-off.ts';
import { newCalendar } from '../../../src/features/meetings/calendar-token.ts';
import { decideItem } from '../../../src/features/meetings/decide-item.ts';
import { proposalForm } from '../../../src/features/meetings/item.ts';
import { writeMeetingLetters } from '../../../src/features/meetings/letters.ts';
import { openAmending } from '../../../src/features/meetings/minutes.ts';
import { pledge } from '../../../src/features/meetings/pledge.ts';
import { proposeItem } from '../../../src/features/meetings/propose.ts';
import { holdMeeting } from '../../../src/features/meetings/stages.ts';
import { giveTask } from '../../../src/features/meetings/task.ts';
import { writeResult } from '../../../src/features/meetings/write-result.ts';
import { answer, EVENING, invited, network, SITE } from '../../support/meetings.ts';
import type { PersonName } from '../../support/people.ts';
import { NOW, type World } from '../../support/world.ts';

/** A meeting of others to which the member came: what they proposed, needed, wrote, promised and wished for. */
export function meet({ db, member }: World, name: PersonName, { guest, need }: { guest: string; need: string }): void {
  const [who, emre] = [member(name), member('emre')];
  const networkId = network(db, `Netz ${name}`, [emre]);
  const meeting = invited(db, emre, networkId);
  const proposal = proposalForm.parse({ kind: 'question', title: 'Wer hat Platz?', words: `Frage ${name}-4711-item` });
  const { id: itemId } = proposeItem(db, who, meeting.id, proposal, NOW);
  decideItem(db, emre, { meetingId: meeting.id, itemId }, { decision: 'accepted', reason: undefined }, NOW);
  answer(db, who, meeting, { guests: '1', guestNames: guest, needsNote: need });
  writeMeetingLetters(db, SITE, NOW);
  newCalendar(db, who, NOW);
  holdMeeting(db, emre, meeting.id, EVENING);
  for (const { id } of [who, emre])
    tickOff(db, emre, meeting.id, doorForm.parse({ memberId: String(id), came: 'yes' }), EVENING);
  const at = { meetingId: meeting.id, itemId };
  writeResult(db, who, at, { result: 'Wir haben Platz.', version: 0 }, EVENING);
  writeResult(db, emre, at, { result: 'Wir finden Platz.', version: 1 }, EVENING);
  pledge(db, who, at, { networkId, project: undefined, words: 'Wir suchen.' }, EVENING);
  giveTask(db, emre, at, { words: 'Schlüssel holen', memberId: who.id, dueOn: undefined }, EVENING);
  openAmending(db, emre, meeting.id, EVENING);
  amendMinutes(db, who, meeting.id, amendForm.parse({ words: 'Es war ein Saal.' }), EVENING);
}
