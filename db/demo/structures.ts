import { foundNetwork } from '../../src/features/networks/found-network.ts';
import { networkAt } from '../../src/features/networks/find.ts';
import { answerInvitation, inviteOrganiser } from '../../src/features/networks/invite-organiser.ts';
import { addCost, costForm } from '../../src/features/networks/lines/cost.ts';
import { addFunding, fundingForm } from '../../src/features/networks/lines/funding.ts';
import { partnersOf } from '../../src/features/networks/lines/lines.ts';
import { addPartner, partnerForm } from '../../src/features/networks/lines/partner.ts';
import { stepDown } from '../../src/features/networks/organiser.ts';
import { partForms, type FormPart } from '../../src/features/networks/parts/forms.ts';
import { standing } from '../../src/features/networks/parts/keep.ts';
import { FIRST_AUDIENCE } from '../../src/features/networks/parts/part.ts';
import { writePart } from '../../src/features/networks/parts/write.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { monthCode, monthOf } from '../../src/lib/month.ts';
import { nordtor, ost, talstern, westhof } from './funded-structures.ts';
import { filder, neckar } from './invented-structures.ts';
import { connectors, kugel } from './sourced-structures.ts';
import { districtOf, memberAt, type Moment, type Stage } from './stage.ts';
import type { Line, Structure } from './structure.ts';

/** Whoever enters what sources say, so that nobody of the demo runs a real network. */
const KEEPER = 'emre.yildiz';
/** Lets the keeper in: nobody asks themselves. */
const FOUNDER = 'katrin.maier';

/** Networks tell what they are made of; two of them are real, and say what is known of them. */
export const structures: Moment[] = [
  tells(160, 'netz-filderkante', 'ursula.haeberle', filder),
  tells(150, 'nachbarschaft-am-neckar', 'stefan.roehm', neckar),
  tells(58, 'talstern-feuerbach', 'giovanni.esposito', talstern),
  tells(57, 'ost-hilft-sich', 'ingrid.pfeiffer', ost),
  tells(56, 'nordtor-verbindet', 'birgit.sonntag', nordtor),
  tells(55, 'westhof-runde', 'jonas.faerber', westhof),
  tells(12, 'netz-filderkante', 'ruth.kessler', {
    parts: {
      needs: {
        needs:
          'Eine Zusage über drei Jahre für die halbe Stelle. Und zwei Betriebe, die am Monatstisch mitreden. Neu: jemand für die Kasse.',
      },
    },
  }),
  enters(90, kugel, {
    ...{ name: 'KUGEL Stuttgart-Süd', home: 'sued' },
    purpose: 'Eine Stelle, die im Stuttgarter Süden verbindet, was es schon gibt: Menschen, Vereine und Einrichtungen.',
  }),
  enters(88, connectors, {
    ...{ name: 'Stadtteilvernetzer Stuttgart', home: 'mitte' },
    purpose:
      'Menschen aus vielen Stadtteilen geben weiter, was bei ihnen gelungen ist, damit andere es nachmachen können.',
  }),
];

function tells(daysAgo: number, slug: string, organiser: string, structure: Structure): Moment {
  return { daysAgo, happens: (stage, now) => tell(stage, networkAt(stage.db, slug).id, organiser, structure, now) };
}

function enters(
  daysAgo: number,
  structure: Structure,
  { name, home, purpose }: { name: string; home: string; purpose: string },
): Moment {
  const happens = (stage: Stage, now: Date) => {
    const keeper = memberAt(stage, KEEPER, now);
    const founder = memberAt(stage, FOUNDER, now);
    const place = districtOf(stage, home) ?? stage.districts[0]?.id ?? '';
    const { id } = foundNetwork(stage.db, founder, { name, purpose, lang: 'de', home: place, districts: [] }, now);
    inviteOrganiser(stage.db, founder, id, { memberId: keeper.id, words: undefined }, now);
    answerInvitation(stage.db, keeper, id, 'yes', now);
    tell(stage, id, KEEPER, structure, now);
    stepDown(stage.db, keeper, id);
  };
  return { daysAgo, happens };
}

function tell(stage: Stage, networkId: number, organiser: string, structure: Structure, now: Date): void {
  const { parts, partners = [], funding = [], costs = [] } = structure;
  const member = memberAt(stage, organiser, now);
  const { db } = stage;
  for (const partner of partners) addPartner(db, member, networkId, partnerForm.parse(partner), now);
  const ids = new Map(partnersOf(db, networkId).map(({ id, name }) => [name, String(id)]));
  for (const { through = '', ...line } of funding)
    addFunding(
      db,
      member,
      networkId,
      fundingForm.parse({ ...typed(line, now), partnerId: ids.get(String(through)) }),
      now,
    );
  for (const line of costs) addCost(db, member, networkId, costForm.parse(typed(line, now)), now);
  for (const part of Object.keys(parts) as FormPart[]) {
    const before = standing(db, networkId, part);
    const seenBy = before?.seenBy ?? FIRST_AUDIENCE[part];
    const form = { seenBy, version: String(before?.version ?? 0), ...parts[part] };
    writePart(db, member, { networkId, part }, partForms[part].parse(form), now);
  }
}

/** Months that are numbers are counted from the month of now, and days from now. */
function typed(line: Line, now: Date): Record<string, string> {
  const today = dayAtHome(now);
  const text = (name: string, value: string | number) => {
    if (typeof value === 'string') return value;
    return name === 'awardedOn' ? dayAfter(today, value) : monthCode(monthOf(today) + value);
  };
  return Object.fromEntries(Object.entries(line).map(([name, value]) => [name, text(name, value)]));
}
