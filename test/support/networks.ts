import { eq } from 'drizzle-orm';
import type { Database } from '../../db/database.ts';
import { projects } from '../../db/schema/catalogue.ts';
import type { Project } from '../../src/features/catalogue/project.ts';
import { syncProjects } from '../../src/features/catalogue/sync.ts';
import { foundNetwork } from '../../src/features/networks/found-network.ts';
import { answerInvitation, inviteOrganiser } from '../../src/features/networks/invite-organiser.ts';
import type { Network, NetworkInput } from '../../src/features/networks/network.ts';
import { takeHome, type Taking } from '../../src/features/transfers/take-home.ts';
import type { Transfer } from '../../src/features/transfers/transfer.ts';
import { smallWorld } from '../features/catalogue/cases.ts';
import { people, type PersonName } from './people.ts';
import { known, NOW } from './world.ts';

/** A network that Hanna founds and others then run. */
export function addNetwork(
  db: Database,
  organisers: PersonName[] = ['ruth'],
  input: Partial<NetworkInput> = {},
  now = NOW,
): Network {
  const hanna = known(db, people.hanna.email, now);
  const words = { name: 'Netz Degerloch', purpose: 'Wir verbinden Vereine und Nachbarn.', lang: 'de' as const };
  const network = foundNetwork(db, hanna, { ...words, home: 'degerloch', districts: [], ...input }, now);
  for (const name of organisers) {
    const member = known(db, people[name].email, now);
    const by = organisers[0] === name ? hanna : known(db, people[organisers[0] ?? name].email, now);
    inviteOrganiser(db, by, network.id, { memberId: member.id, words: undefined }, now);
    answerInvitation(db, member, network.id, 'yes', now);
  }
  return network;
}

/** Publishes the small world of cases, but for those that have left the content. */
export function publish(db: Database, { without = [] as string[], now = NOW } = {}): void {
  const projects = smallWorld.projects.filter(({ slug }) => !without.includes(slug));
  syncProjects(db, { ...smallWorld, projects }, now);
}

/** Says that a case comes from a district. */
export function comesFrom(db: Database, slug: string, district: string): void {
  const one = eq(projects.slug, slug);
  const record = db.select().from(projects).where(one).get()?.record as Project;
  const place = { ...record.place, tiles: [district] };
  db.update(projects)
    .set({ record: { ...record, place } })
    .where(one)
    .run();
}

/** Ruth's network takes the bench home. */
export function takeBench(db: Database, input: Partial<Taking> = {}, by: PersonName = 'ruth', now = NOW): Transfer {
  const networkId = input.networkId ?? addNetwork(db).id;
  const taking = { project: 'lesebank', lang: 'de' as const, words: 'Bei uns fehlt so etwas.', ...input, networkId };
  return takeHome(db, known(db, people[by].email, now), taking, now);
}
