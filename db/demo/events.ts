import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { openInvitationsOf } from '../../src/features/members/invitation.ts';
import { acceptInvitation } from '../../src/features/members/join.ts';
import { withdrawInvitation } from '../../src/features/members/withdraw-invitation.ts';
import { withdrawRole } from '../../src/features/members/role.ts';
import { liftSuspension, suspendMember } from '../../src/features/members/suspension.ts';
import { networkAt } from '../../src/features/networks/find.ts';
import { inviteNewcomer } from '../../src/features/networks/invite-newcomer.ts';
import { inviteNewReviewer } from '../../src/features/review/foundations/invite-newcomer.ts';
import { FOUNDER } from './arrivals.ts';
import { foundationOf, STAFF } from './foundations.ts';
import { emailOf } from './person.ts';
import { memberAt, type Moment, type Stage } from './stage.ts';

/** What else happened among the members. */
export const events: Moment[] = [
  suspension(112, 'lukas.brenner', 7, 'Das Konto hat Werbung verschickt. Wir klären, ob es jemand übernommen hat.'),
  lifting(110, 'lukas.brenner', 'Das Passwort war gestohlen und ist geändert. Herr Brenner ist wieder willkommen.'),
  withdrawal(58, 'anne.lindqvist', 'Macht wegen der Elternzeit eine Pause. Auf eigenen Wunsch, mit großem Dank.'),
  invitation(11, 'volker.ammann', 'kunde'),
  suspension(10, 'volker.ammann', 30, 'Hat trotz zweier Bitten vielen Mitgliedern Geldanlagen angeboten.'),
  { daysAgo: 9.9, happens: revokeInvitations },
  invitation(
    8,
    'gerda.strobel',
    'lieselotte.kern',
    'Liebe Lieselotte, hier sind die Leute, von denen ich erzählt habe.',
  ),
  invitation(4, 'paul.nguyen', 'tobias.ruf', 'Bring gern den Lötkolben mit.'),
  { daysAgo: 3.2, happens: inviteOrganiser },
  { daysAgo: 2.9, happens: inviteReviewer },
  { daysAgo: 2.1, happens: ({ mailbox }) => mailbox.shut(emailOf('verkauf')) },
  { daysAgo: 1.5, happens: joinWithoutConfirming },
];

function suspension(daysAgo: number, key: string, days: number, reason: string): Moment {
  const happens = (stage: Stage, now: Date) =>
    suspendMember(stage.db, moderator(stage, now), { memberId: memberAt(stage, key, now).id, days, reason }, now);
  return { daysAgo, happens };
}

function lifting(daysAgo: number, key: string, reason: string): Moment {
  const happens = (stage: Stage, now: Date) =>
    liftSuspension(stage.db, moderator(stage, now), { memberId: memberAt(stage, key, now).id, reason }, now);
  return { daysAgo, happens };
}

function withdrawal(daysAgo: number, key: string, reason: string): Moment {
  const happens = (stage: Stage, now: Date) => {
    const input = { memberId: memberAt(stage, key, now).id, role: 'editor', reason } as const;
    withdrawRole(stage.db, memberAt(stage, FOUNDER, now), input, now);
  };
  return { daysAgo, happens };
}

function invitation(daysAgo: number, by: string, to: string, note?: string): Moment {
  const happens = (stage: Stage, now: Date) =>
    void inviteNeighbour(stage.db, memberAt(stage, by, now), { email: emailOf(to), note, locale: 'de' }, now);
  return { daysAgo, happens };
}

/** Somebody new is to run a network with those who do. */
function inviteOrganiser(stage: Stage, now: Date): void {
  const networkId = String(networkAt(stage.db, 'netz-filderkante').id);
  const note = 'Uns fehlt noch jemand für die Kasse.';
  const input = { email: emailOf('hartmut.zeller'), note, locale: 'de', networkId } as const;
  inviteNewcomer(stage.db, memberAt(stage, 'ursula.haeberle', now), { ...input, district: undefined }, now);
}

/** Somebody new is to review for a foundation. */
function inviteReviewer(stage: Stage, now: Date): void {
  const { id } = foundationOf(stage, 'bridge');
  const note = 'Sie haben uns beim Fachtag überzeugt.';
  const lead = memberAt(stage, STAFF.bridge.lead, now);
  inviteNewReviewer(stage.db, lead, id, { email: emailOf('solveig.arndt'), note, locale: 'de' }, now);
}

/** What somebody sent out who is suspended now. */
function revokeInvitations(stage: Stage, now: Date): void {
  const inviter = memberAt(stage, 'volker.ammann', now);
  const reason = 'Das Konto ist gesperrt.';
  for (const { id: invitationId } of openInvitationsOf(stage.db, inviter, now))
    withdrawInvitation(stage.db, moderator(stage, now), { invitationId, reason }, now);
}

/** The address waits to be confirmed; a week later the account would be forgotten. */
function joinWithoutConfirming(stage: Stage, now: Date): void {
  const { token } = inviteNeighbour(stage.db, memberAt(stage, 'amara.diallo', now), { locale: 'de' }, now);
  acceptInvitation(stage.db, token, { name: 'Jannis Wirth', email: emailOf('jannis.wirth'), locale: 'de' }, now);
}

function moderator(stage: Stage, now: Date) {
  return memberAt(stage, 'emre.yildiz', now);
}
