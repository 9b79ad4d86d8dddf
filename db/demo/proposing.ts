import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { reply } from '../../src/features/forum/reply.ts';
import { declineProposal } from '../../src/features/proposals/decide.ts';
import { proposalForm } from '../../src/features/proposals/proposal.ts';
import { propose } from '../../src/features/proposals/propose.ts';
import { messages } from '../../src/i18n/messages.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

const EDITOR = 'tomasz.wojcik';

type Proposed = { days: number; by: string; typed: Record<string, unknown>; asked?: string; declined?: string };

/** What every proposal of the demo has. Bodies and figures in them are invented. */
const HERE = { city: 'Stuttgart', region: 'BW', kind: 'urban-district', lang: 'de' };

const PROPOSED: Proposed[] = [
  {
    days: 34,
    by: 'gerda.strobel',
    typed: {
      ...HERE,
      title: 'Blumen auf jedem Fensterbrett',
      summary: 'Alle Häuser einer Straße pflanzen im Mai dieselbe Blume.',
      ...{ fields: ['environment'], targetGroups: ['everyone'], outcome: 'idea' },
      ...{ leadName: 'Noch niemand', leadSector: 'citizens', credit: 'none' },
      story: 'Das wäre schön. Ich habe es in einem Urlaub gesehen.',
    },
    declined:
      'Das ist eine schöne Idee, die noch niemand hier ausprobiert hat. Der Katalog erzählt, was war. Bleiben Sie dran, und melden Sie sich, wenn die ersten Töpfe stehen.',
  },
  {
    days: 6,
    by: 'mehmet.demir',
    typed: {
      ...HERE,
      title: 'Suppe im Hinterhof',
      summary: 'Jeden Donnerstag kochen Nachbarinnen im Hof einen Topf Suppe, und wer vorbeikommt, isst mit.',
      ...{ fields: ['encounter', 'older-people'], targetGroups: ['everyone', 'older-people'], outcome: 'running' },
      ...{ district: 'Bad Cannstatt', from: '2024', leadName: 'Hofgruppe Seilerwasen', leadSector: 'citizens' },
      ...{ volunteers: '8', hoursToStart: '20', leadTimeMonths: '1', startMoney: 'up-to-500', difficulty: '1' },
      why: 'In unserem Block essen viele allein. Man sieht sich nur im Treppenhaus.',
      story:
        'Wir haben im Frühjahr einen Biertisch in den Hof gestellt und einen großen Topf Linsen gekocht. Zum ersten Mal kamen sechs Leute, beim dritten Mal zwanzig.\n\nGezahlt wird in ein Glas, jeder so viel, wie geht. Das deckt die Zutaten.',
      trouble: 'Im Winter war es zu kalt. Jetzt dürfen wir von November bis März in den Fahrradkeller.',
      adapt: 'Fragen Sie zuerst die Hausverwaltung. Uns hat geholfen, dass die Hausmeisterin mitkocht.',
      steps:
        'Einen Hof und einen festen Tag aussuchen\nBei der Hausverwaltung fragen\nTopf, Tisch und Teller leihen\nEinen Zettel in jeden Briefkasten stecken',
      core: 'Immer am selben Tag.\nEs kostet nichts Festes.',
      credit: 'name',
    },
    asked:
      'Danke, das liest sich gut. Zwei Fragen noch: Wer kauft ein, und was sagt das Gesundheitsamt zum Kochen im Hof?',
  },
];

/** Members propose projects for the catalogue: one is declined, of the other the editors want to know more. */
export const proposing: Moment[] = PROPOSED.flatMap(({ days, by, typed, asked, declined }) => {
  let topicId = 0;
  const happens = (stage: Stage, now: Date) => {
    const facts = proposalForm.parse({ ...typed, sendKey: newSendKey() });
    ({ topicId } = propose(stage.db, memberAt(stage, by, now), facts, messages('de').proposals.headings, now));
  };
  const ask = (stage: Stage, now: Date) =>
    void reply(stage.db, memberAt(stage, EDITOR, now), topicId, { text: asked ?? '', sendKey: newSendKey() }, now);
  const decline = (stage: Stage, now: Date) => {
    declineProposal(stage.db, memberAt(stage, EDITOR, now), topicId, { reason: declined ?? '' }, now);
  };
  return [
    { daysAgo: days, happens },
    ...(asked ? [{ daysAgo: days - 2, happens: ask }] : []),
    ...(declined ? [{ daysAgo: days - 3, happens: decline }] : []),
  ];
});
