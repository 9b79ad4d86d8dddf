import { cardsBySlug } from '../../src/features/catalogue/card.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { answerVisit, offerVisit, visitForm } from '../../src/features/transfers/offer-visit.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

const DAYS_AGO = 3;
const AHEAD = 19;
const SITE = { siteName: 'Staffelholz', siteUrl: 'http://localhost', contactEmail: 'redaktion@example.org' };

/** Somebody shows others how it goes, and some want to see it. Nothing where the site has no such case. */
export const visiting: Moment[] = [
  {
    daysAgo: DAYS_AGO,
    happens: (stage: Stage, now: Date) => {
      const project = 'repair-cafe';
      if (cardsBySlug(stage.db, [project], 'de').length === 0) return;
      const offer = visitForm.parse({
        sendKey: newSendKey(),
        ...{ kind: 'visit', day: dayAfter(dayAtHome(now), AHEAD), from: '14:00', to: '16:30', capacity: '8' },
        ...{ place: 'Gemeindehaus, Eingang hinten', address: 'Kirchplatz 4', district: 'degerloch' },
        words: 'Sie sehen, wie wir annehmen, reparieren und Kuchen essen. Bringen Sie gern etwas Kaputtes mit.',
      });
      const { id } = offerVisit(stage.db, memberAt(stage, 'ursula.haeberle', now), project, offer, now);
      for (const guest of ['mehmet.demir', 'claudia.weidner'])
        answerVisit(stage.db, memberAt(stage, guest, now), id, { answer: 'yes' }, SITE, now);
    },
  },
];
