import { randomUUID } from 'node:crypto';
import { answerInvitation, inviteOrganiser } from '../../src/features/networks/invite-organiser.ts';
import type { Member } from '../../src/features/members/member.ts';
import { houseOfRights, networkInQuestion } from './foundation-rights.ts';
import { houseWith } from './site-reviews.ts';
import { addNetwork } from './networks.ts';
import { newcomerAs, withApp } from './newcomers.ts';
import { openNetwork } from './part-rights.ts';
import type { Role } from './rights.ts';
import { siteHost } from './site-meetings.ts';
import { newcomer, onSite, siteStore } from './site-store.ts';
import { takenNetwork } from './transfer-rights.ts';

/** Somebody new who comes to every page of the table in `test/site/rights.test.ts`; undefined: a stranger. */
export async function somebodyAs(role: Role): Promise<Member | undefined> {
  switch (role) {
    case 'visitor':
      return undefined;
    case 'member':
      return newcomer();
    case 'organiser':
      return organiserOf(openNetwork().network.id, takenNetwork(), siteHost(), networkInQuestion().id);
    case 'other organiser':
      return organiserOf(addNetwork(siteStore(), ['ruth'], { name: `Netz ${randomUUID()}` }, new Date()).id);
    case 'lead':
    case 'reviewer':
      return withApp(houseOfRights()[role]);
    case 'other reviewer':
      return withApp(houseWith(newcomer).reviewer);
    default:
      return newcomerAs(role);
  }
}

/** Ruth runs these networks and lets somebody else run them too. */
function organiserOf(...networks: number[]): Member {
  const [db, now, who] = [siteStore(), new Date(), newcomer()];
  for (const id of networks) {
    inviteOrganiser(db, onSite('ruth'), id, { memberId: who.id, words: undefined }, now);
    answerInvitation(db, who, id, 'yes', now);
  }
  return who;
}
