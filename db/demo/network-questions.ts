import { askNetwork, sayInQuestion } from '../../src/features/review/questions/ask-network.ts';
import { foundationOf, STAFF, type FoundationName } from './foundations.ts';
import { answererOf, homeOf, type HomeName } from './homes.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

type Answer = { daysAgo: number; words: string };
type Told = { daysAgo: number; by: FoundationName; to: HomeName; title: string; words: string; answer?: Answer };

/** What foundations ask the networks of the demo, and what these say. */
const QUESTIONS: Told[] = [
  {
    ...{ daysAgo: 29, by: 'bridge', to: 'filder', title: 'Was passiert ohne die halbe Stelle?' },
    words:
      'In Ihrem Plan ist die Stelle nur noch wenige Monate bezahlt. Was davon könnten andere weiterführen, und was nicht?',
    answer: {
      daysAgo: 27,
      words:
        'Den Monatstisch halten wir auch so. Die Vermittlung am Telefon nicht: Vier Frauen tragen sie schon jetzt, mehr geht nicht.',
    },
  },
  {
    ...{ daysAgo: 6, by: 'bridge', to: 'talstern', title: 'Wer sitzt für die Nachbarschaft am Tisch?' },
    words:
      'Wir sehen siebzehn Läden und drei Vereine. Wen haben Sie aus der Nachbarschaft gefragt, und was kam zurück?',
  },
  {
    ...{ daysAgo: 11, by: 'sun', to: 'ost', title: 'Wovon zahlen Sie die Miete nach dem Projekt?' },
    words: 'Die Förderung des Landes endet bald. Haben Sie mit dem Vermieter gesprochen?',
    answer: {
      daysAgo: 8,
      words: 'Ja. Er geht auf die Hälfte herunter, wenn wir ein Jahr zusagen. Diese Zusage fehlt uns.',
    },
  },
];

export const asked: Moment[] = QUESTIONS.flatMap((told) => {
  let id = 0;
  const asks = (stage: Stage, now: Date) => {
    const place = { foundationId: foundationOf(stage, told.by).id, networkId: homeOf(stage, told.to) };
    const { title, words } = told;
    id = askNetwork(stage.db, memberAt(stage, STAFF[told.by].lead, now), place, { title, words }, now).id;
  };
  const answers = (stage: Stage, now: Date) =>
    sayInQuestion(stage.db, answererOf(stage, told.to, now), id, { words: told.answer?.words ?? '' }, now);
  return [
    { daysAgo: told.daysAgo, happens: asks },
    ...(told.answer ? [{ daysAgo: told.answer.daysAgo, happens: answers }] : []),
  ];
});
