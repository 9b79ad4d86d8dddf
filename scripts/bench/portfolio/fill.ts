import { closeDatabase, openDatabase, type Database } from '../../../db/database.ts';
import { foundationReviewers, foundations, portfolio } from '../../../db/schema/foundations.ts';
import { networkDistricts, networks } from '../../../db/schema/networks.ts';
import { costLines, fundingLines, networkParts } from '../../../db/schema/structures.ts';
import { letIn, letInAgain } from '../../../src/features/auth/let-in.ts';
import { memberById } from '../../../src/features/members/find.ts';
import { sourceKinds } from '../../../src/features/networks/money/kinds.ts';
import { cityOf } from '../../../src/features/places/city.ts';
import { publish } from '../../../src/features/review/criteria/publish-criteria.ts';
import { defaultCriteria } from '../../../src/features/review/criteria/default-criteria.ts';
import { dayAtHome } from '../../../src/lib/home-clock.ts';
import { monthCode, monthOf } from '../../../src/lib/month.ts';
import { codesOf } from '../../../src/lib/vocabulary.ts';
import { chanceFrom } from '../chance.ts';
import { settle } from '../forum/people.ts';

const DAY = 86_400_000;
/** Lines of funding of each network, and of costs. */
export const LINES = 20;
const COSTS = 5;

/** Makes a store at `path` with a foundation that holds so many networks. Answers with the cookie of its lead. */
export async function fillPortfolio(path: string, count: number, now: Date): Promise<string> {
  const db = openDatabase(path);
  const [lead = 0] = db.transaction(() => fill(db, count, now));
  const member = memberById(db, lead, now);
  if (!member) throw new Error('Nobody leads the foundation.');
  const entry = await letIn(db, { address: '127.0.0.1', device: '' }, member, now);
  // As if the lead had just given the code of an app.
  const { token } = await letInAgain(db, entry, { secondFactorAt: now }, now);
  closeDatabase(db);
  return `session=${token}`;
}

function fill(db: Database, count: number, now: Date): number[] {
  const people = settle(db, new Date(now.getTime() - 400 * DAY));
  const [lead = 0] = people;
  const foundationId = db
    .insert(foundations)
    .values({ slug: 'bench', name: 'Bench', about: 'x', lang: 'de', invented: true, openedBy: lead, openedAt: now })
    .returning({ id: foundations.id })
    .get().id;
  db.insert(foundationReviewers).values({ foundationId, memberId: lead, office: 'lead', since: now }).run();
  db.transaction((tx) => publish(tx, { foundationId, by: lead, lang: 'de', criteria: defaultCriteria('de') }, now));
  const places = cityOf('stuttgart').districts.map(({ id }) => id);
  for (let number = 0; number < count; number++) hold(db, { foundationId, lead, number, places }, now);
  return people;
}

type Place = { foundationId: number; lead: number; number: number; places: string[] };

function hold(db: Database, { foundationId, lead, number, places }: Place, now: Date): void {
  const name = `Netz ${String(number)} im Viertel`;
  const said = { name, purpose: 'Wir verbinden Nachbarn.', lang: 'de' as const, invented: true };
  const networkId = db
    .insert(networks)
    .values({ slug: `netz-${String(number)}`, ...said, foundedBy: lead, foundedAt: now })
    .returning({ id: networks.id })
    .get().id;
  const district = places[number % places.length] ?? '';
  db.insert(networkDistricts).values({ networkId, district, position: 0 }).run();
  db.insert(portfolio).values({ foundationId, networkId, how: 'funds', addedBy: lead, addedAt: now }).run();
  tell(db, { networkId, lead, number }, now);
}

function tell(
  db: Database,
  { networkId, lead, number }: Pick<Place, 'lead' | 'number'> & { networkId: number },
  now: Date,
) {
  const [chance, month, kinds] = [chanceFrom(number + 1), monthOf(dayAtHome(now)), codesOf(sourceKinds)];
  const lines = Array.from({ length: LINES }, (_, index) => {
    const from = month - chance.below(36);
    const to = index % 5 === 0 ? null : monthCode(from + 6 + chance.below(48));
    const what = {
      title: `Förderung ${String(index)}`,
      source: `Quelle ${String(chance.below(8))}`,
      kind: chance.pick(kinds),
    };
    return {
      networkId,
      ...what,
      amount: 50_000 + chance.below(3_000_000),
      from: monthCode(from),
      to,
      structural: index % 2 === 0,
    };
  });
  db.insert(fundingLines).values(lines).run();
  const paid = Array.from({ length: COSTS }, (_, index) => ({
    ...{ networkId, what: `Kosten ${String(index)}`, amount: 40_000 + chance.below(300_000) },
    ...{ from: monthCode(month - chance.below(36)), to: null },
  }));
  db.insert(costLines).values(paid).run();
  const body = { fields: { reserve: chance.below(2_000_000) }, lines: [] };
  const part = { networkId, part: 'costs' as const, version: 1, seenBy: 'reviewers' as const };
  db.insert(networkParts)
    .values({ ...part, body, editedBy: lead, editedAt: now })
    .run();
}
