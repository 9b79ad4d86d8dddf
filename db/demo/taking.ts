import { cardsBySlug } from '../../src/features/catalogue/card.ts';
import { foundNetwork } from '../../src/features/networks/found-network.ts';
import { answerInvitation, inviteOrganiser } from '../../src/features/networks/invite-organiser.ts';
import { transfersOfNetwork } from '../../src/features/transfers/list.ts';
import type { State } from '../../src/features/transfers/state.ts';
import { takeHome } from '../../src/features/transfers/take-home.ts';
import { takeStep } from '../../src/features/transfers/take-step.ts';
import { tellingForm, tellTransfer } from '../../src/features/transfers/tell.ts';
import { dayAtHome } from '../../src/lib/home-clock.ts';
import { homeOf, HOMES, organiserOf, type HomeName } from './homes.ts';
import { districtOf, memberAt, type Moment, type Stage } from './stage.ts';

/** Networks are founded, and take projects home, some of them from a meeting: some arrive, one does not. */
export const taking: Moment[] = [
  founds(340, 'filder'),
  founds(332, 'neckar'),
  founds(240, 'talstern'),
  founds(136, 'nordtor'),
  founds(120, 'westhof'),
  founds(70, 'ost'),
  steps(130, 'filder', 'repair-cafe', 'visited', 'Wir waren an einem Samstag dort. Am meisten zählt der Kuchen.'),
  steps(90, 'filder', 'repair-cafe', 'running', 'Jeden zweiten Samstag, acht Leute reparieren.'),
  tells(80, 'filder', 'repair-cafe', {
    ...{ kept: 'Gemeinsam reparieren statt abgeben.', changed: 'Bei uns kommt die Berufsschule mit.', hours: '120' },
    ...{ cost: 'up-to-500', partners: 'Gemeindehaus, Berufsschule', again: 'yes', seenBy: 'public' },
  }),
  steps(
    74,
    'neckar',
    'mitfahrbank-speicher-und-grafing',
    'running',
    'Die Bank steht am Seilerwasen. Bisher fährt niemand mit.',
  ),
  steps(
    60,
    'neckar',
    'mitfahrbank-speicher-und-grafing',
    'stopped',
    'Niemand nahm jemanden mit: Abends kommt dort kaum ein Auto vorbei.',
  ),
  tells(59, 'neckar', 'mitfahrbank-speicher-und-grafing', {
    ...{
      trouble: 'Gezählt haben wir erst, als die Bank schon stand.',
      cause: 'planning',
      again: 'no',
      seenBy: 'public',
    },
  }),
  takes(45, 'ost', 'leihladen-leila-berlin-wien', 'Alle kaufen dieselbe Bohrmaschine.'),
  steps(20, 'ost', 'leihladen-leila-berlin-wien', 'checked', 'Der Raum fehlt noch.'),
];

function founds(daysAgo: number, key: HomeName): Moment {
  const happens = (stage: Stage, now: Date) => {
    const { name, purpose, home, organisers, ...rest } = HOMES[key];
    const place = districtOf(stage, home) ?? stage.districts[0]?.id ?? '';
    const districts = ('further' in rest ? rest.further : []).filter((id) => districtOf(stage, id));
    const founder = memberAt(stage, 'katrin.maier', now);
    const input = { name, purpose, lang: 'de', home: place, districts, invented: true } as const;
    const { id } = foundNetwork(stage.db, founder, input, now);
    let by = founder;
    for (const organiser of organisers) {
      const member = memberAt(stage, organiser, now);
      inviteOrganiser(stage.db, by, id, { memberId: member.id, words: undefined }, now);
      answerInvitation(stage.db, member, id, 'yes', now);
      by = member;
    }
  };
  return { daysAgo, happens };
}

/** Nothing where the site has no such case: the demo runs with other content too. */
function takes(daysAgo: number, key: HomeName, project: string, words: string): Moment {
  const happens = (stage: Stage, now: Date) => {
    if (cardsBySlug(stage.db, [project], 'de').length === 0) return;
    const networkId = homeOf(stage, key);
    takeHome(stage.db, organiserOf(stage, key, now), { project, networkId, words, lang: 'de', seenBy: 'public' }, now);
  };
  return { daysAgo, happens };
}

function steps(daysAgo: number, key: HomeName, project: string, state: State, words: string): Moment {
  return onTransfer(daysAgo, key, project, (stage, { id }, now) =>
    takeStep(stage.db, organiserOf(stage, key, now), id, { state, on: dayAtHome(now), words }, now),
  );
}

function tells(daysAgo: number, key: HomeName, project: string, told: object): Moment {
  return onTransfer(daysAgo, key, project, (stage, { id, version }, now) =>
    tellTransfer(
      stage.db,
      organiserOf(stage, key, now),
      id,
      tellingForm.parse({ ...told, version: String(version) }),
      now,
    ),
  );
}

type Taken = { id: number; version: number };

function onTransfer(
  daysAgo: number,
  key: HomeName,
  project: string,
  act: (stage: Stage, taken: Taken, now: Date) => void,
): Moment {
  const happens = (stage: Stage, now: Date) => {
    const all = transfersOfNetwork(stage.db, organiserOf(stage, key, now), homeOf(stage, key), 'de');
    const taken = all.find(({ origin }) => origin.slug === project);
    if (taken) act(stage, taken, now);
  };
  return { daysAgo, happens };
}
