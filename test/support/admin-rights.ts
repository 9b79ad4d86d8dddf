import { asc } from 'drizzle-orm';
import { mails } from '../../db/schema/mail.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { grantRole } from '../../src/features/members/role.ts';
import { suspendMember } from '../../src/features/members/suspension.ts';
import { nameInOffice } from './newcomers.ts';
import { request } from './request.ts';
import { desk, deskForm } from './rights.ts';
import { newcomer, onSite, siteStore } from './site-store.ts';

const waiting = () => `/admin/requests/${String(request('Wer fragt').id)}`;
const account = ({ id }: { id: number }) => `/admin/members/${String(id)}`;
const someone = () => account(newcomer());
const mail = () => `/admin/mail/${String(siteStore().select().from(mails).orderBy(asc(mails.id)).get()?.id)}`;
const invitation = () =>
  `/admin/invitations/${String(inviteNeighbour(siteStore(), newcomer(), { locale: 'de' }, new Date()).id)}`;

let editor: string | undefined;
const anEditor = () => {
  if (editor !== undefined) return editor;
  const { id: memberId } = newcomer(nameInOffice());
  grantRole(siteStore(), onSite('hanna'), { memberId, role: 'editor', reason: 'Schreibt gern.' }, new Date());
  return (editor = account({ id: memberId }));
};

let suspended: string | undefined;
const somebodySuspended = () => {
  if (suspended !== undefined) return suspended;
  const { id: memberId } = newcomer();
  // Whoever comes next is invited by the youngest, who must not be barred.
  newcomer();
  suspendMember(siteStore(), onSite('hanna'), { memberId, days: 7, reason: 'Streit.' }, new Date());
  return (suspended = account({ id: memberId }));
};

/** Administrators alone. */
const inner = (at: string | (() => string)) => ({ at, get: 'admins' }) as const;
const innerForm = (at: string | (() => string)) => ({ at, get: 'admins', post: 'admins' }) as const;

/** Who may enter the rooms of the administration: rows of the table in `test/site/rights.test.ts`. */
export const ADMIN_RIGHTS = {
  '/[...locale]/admin': desk('/admin'),
  '/[...locale]/admin/acts': inner('/admin/acts'),
  '/[...locale]/admin/boards': innerForm('/admin/boards'),
  '/[...locale]/admin/boards/[board]': innerForm('/admin/boards/fragen'),
  '/[...locale]/admin/cases': desk('/admin/cases'),
  '/[...locale]/admin/invitations': desk('/admin/invitations'),
  '/[...locale]/admin/invitations/[invitation]': deskForm(invitation),
  '/[...locale]/admin/mail': inner('/admin/mail'),
  '/[...locale]/admin/mail/[mail]': innerForm(mail),
  '/[...locale]/admin/members': desk('/admin/members'),
  '/[...locale]/admin/members/[member]': desk(someone),
  '/[...locale]/admin/members/[member]/roles': innerForm(() => `${someone()}/roles`),
  '/[...locale]/admin/members/[member]/roles/[role]': innerForm(() => `${anEditor()}/roles/editor`),
  // Somebody of the named world who has an app.
  '/[...locale]/admin/members/[member]/second-factor': innerForm(() => `${account(onSite('emre'))}/second-factor`),
  '/[...locale]/admin/members/[member]/suspension': deskForm(() => `${someone()}/suspension`),
  '/[...locale]/admin/members/[member]/suspension/end': deskForm(() => `${somebodySuspended()}/suspension/end`),
  '/[...locale]/admin/requests': desk('/admin/requests'),
  '/[...locale]/admin/requests/[request]': deskForm(waiting),
  '/[...locale]/admin/requests/[request]/refusal': deskForm(() => `${waiting()}/refusal`),
} as const;
