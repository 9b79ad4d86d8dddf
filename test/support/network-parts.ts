import type { Database } from '../../db/database.ts';
import { addCost, costForm } from '../../src/features/networks/lines/cost.ts';
import { addFunding, fundingForm } from '../../src/features/networks/lines/funding.ts';
import { addPartner, partnerForm } from '../../src/features/networks/lines/partner.ts';
import { partForms, type FormPart, type PartInput } from '../../src/features/networks/parts/forms.ts';
import { standing } from '../../src/features/networks/parts/keep.ts';
import { writePart } from '../../src/features/networks/parts/write.ts';
import { people, type PersonName } from './people.ts';
import { known, NOW } from './world.ts';

/** Who writes where, and when. */
type Place = { networkId: number; by?: PersonName; now?: Date };

/** Writes a part of a network's page as its form brings it. */
export function writes(
  db: Database,
  { networkId, by = 'ruth', now = NOW }: Place,
  part: FormPart,
  typed: Record<string, string>,
): void {
  const version = String(standing(db, networkId, part)?.version ?? 0);
  const input = partForms[part].parse({ seenBy: 'public', version, ...typed }) as PartInput;
  writePart(db, known(db, people[by].email, now), { networkId, part }, input, now);
}

/** The city gives money, or whatever is typed; what is empty is left out, as forms do. */
export function adds(
  db: Database,
  { networkId, by = 'ruth', now = NOW }: Place,
  typed: Record<string, string> = {},
): number {
  const city = {
    title: 'Zuschuss',
    source: 'Stadt',
    kind: 'municipal',
    amount: '70.000',
    from: '01/2026',
    to: '12/2026',
  };
  const filled = Object.entries({ ...city, nature: 'project', ...typed }).filter(([, text]) => text !== '');
  const input = fundingForm.parse(Object.fromEntries(filled));
  return addFunding(db, known(db, people[by].email, now), networkId, input, now);
}

/** The post costs money, or whatever is typed; what is empty is left out. */
export function costs(
  db: Database,
  { networkId, by = 'ruth', now = NOW }: Place,
  typed: Record<string, string> = {},
): number {
  const post = { what: 'Stelle', amount: '78.000', from: '01/2026', to: '12/2026' };
  const filled = Object.entries({ ...post, ...typed }).filter(([, text]) => text !== '');
  const input = costForm.parse(Object.fromEntries(filled));
  return addCost(db, known(db, people[by].email, now), networkId, input, now);
}

/** The school carries the network with others, or whoever is typed. */
export function joins(
  db: Database,
  { networkId, by = 'ruth', now = NOW }: Place,
  typed: Record<string, string> = {},
): number {
  const input = partnerForm.parse({ name: 'Schule', sector: 'municipality', ...typed });
  return addPartner(db, known(db, people[by].email, now), networkId, input, now);
}
