import type { Member } from '../../src/features/members/member.ts';
import { proposalForm } from '../../src/features/meetings/item.ts';
import { proposeItem } from '../../src/features/meetings/propose.ts';
import { open, roomForm, type Address, type Rights } from './rights.ts';
import { amendedOnSite, heldOnSite, invitedOnSite, plannedOnSite, pledgeOnSite, taskOnSite } from './site-meetings.ts';
import { siteStore } from './site-store.ts';

const planned = () => `/meetings/${String(plannedOnSite().id)}`;
const invited = () => `/meetings/${String(invitedOnSite().id)}`;
const held = () => `/meetings/${String(heldOnSite().meeting.id)}`;
const heldItem = () => {
  const { meeting, itemId } = heldOnSite();
  return `/meetings/${String(meeting.id)}/minutes/${String(itemId)}`;
};

/** What whoever comes has proposed for a meeting of its own. */
const ownProposal = (who: Member) => {
  const { id } = plannedOnSite();
  const input = proposalForm.parse({ kind: 'other', title: 'Kaffee' });
  return `/meetings/${String(id)}/agenda/${String(proposeItem(siteStore(), who, id, input, new Date()).id)}`;
};

/** Those who run the network that invites, and those who look after the site. */
const hosts = (at: Address): Rights => ({ at, get: 'hosts' });
const hostForm = (at: Address): Rights => ({ at, get: 'hosts', post: 'hosts' });

/** Who may look at the pages of meetings, and who may send their forms: each visit has a meeting of its own. */
export const meetingRights: Record<string, Rights> = {
  '/[...locale]/meetings': open('/meetings'),
  '/[...locale]/meetings/[meeting]': { at: planned, get: 'everyone' },
  '/[...locale]/meetings/[meeting]/agenda': { at: () => `${planned()}/agenda`, get: 'everyone', post: 'hosts' },
  '/[...locale]/meetings/[meeting]/agenda/[item]': hostForm(() => heldItem().replace('minutes', 'agenda')),
  // Of those who run it, what they propose is decided at once.
  '/[...locale]/meetings/[meeting]/agenda/[item]/change': roomForm((who) => `${ownProposal(who)}/change`),
  '/[...locale]/meetings/[meeting]/agenda/[item]/withdrawal': roomForm((who) => `${ownProposal(who)}/withdrawal`),
  '/[...locale]/meetings/[meeting]/agenda/new': roomForm(() => `${planned()}/agenda/new`),
  '/[...locale]/meetings/[meeting]/attendance': roomForm(() => `${invited()}/attendance`),
  '/[...locale]/meetings/[meeting]/beginning': hostForm(() => `${invited()}/beginning`),
  '/[...locale]/meetings/[meeting]/beginning/withdrawal': hostForm(() => `${held()}/beginning/withdrawal`),
  '/[...locale]/meetings/[meeting]/cancellation': hostForm(() => `${planned()}/cancellation`),
  '/[...locale]/meetings/[meeting]/closure': hostForm(() => `${held()}/closure`),
  '/[...locale]/meetings/[meeting]/door': hostForm(() => `${held()}/door`),
  '/[...locale]/meetings/[meeting]/invitation': hostForm(() => `${planned()}/invitation`),
  '/[...locale]/meetings/[meeting]/minutes': hosts(() => `${held()}/minutes`),
  '/[...locale]/meetings/[meeting]/minutes/[item]': hostForm(heldItem),
  '/[...locale]/meetings/[meeting]/minutes/[item]/pledge': {
    at: () => `${heldItem()}/pledge`,
    get: 'planners',
    post: 'planners',
  },
  '/[...locale]/meetings/[meeting]/minutes/[item]/task': hostForm(() => `${heldItem()}/task`),
  '/[...locale]/meetings/[meeting]/minutes/[item]/topic': hostForm(() => `${heldItem()}/topic`),
  '/[...locale]/meetings/[meeting]/minutes/amending': hostForm(() => `${held()}/minutes/amending`),
  '/[...locale]/meetings/[meeting]/minutes/final': hostForm(() => `${held()}/minutes/final`),
  '/[...locale]/meetings/[meeting]/minutes/photos': hostForm(() => `${held()}/minutes/photos`),
  '/[...locale]/meetings/[meeting]/minutes/wish': hostForm(
    () => `/meetings/${String(amendedOnSite().meeting.id)}/minutes/wish`,
  ),
  '/[...locale]/meetings/[meeting]/plan': hostForm(() => `${planned()}/plan`),
  '/[...locale]/meetings/[meeting]/running': hostForm(() => `${held()}/running`),
  '/[...locale]/meetings/[meeting]/wishes/[wish]': hostForm(() => {
    const { meeting, wishId } = amendedOnSite();
    return `/meetings/${String(meeting.id)}/wishes/${String(wishId)}`;
  }),
  '/[...locale]/meetings/new': { at: '/meetings/new', get: 'planners', post: 'planners' },
  '/[...locale]/meetings/pledges/[pledge]': hostForm(() => `/meetings/pledges/${String(pledgeOnSite())}`),
  '/[...locale]/meetings/tasks/[task]': hostForm(() => `/meetings/tasks/${String(taskOnSite())}`),
  '/meetings.ics': open('/meetings.ics'),
  '/meetings/[meeting].ics': { at: () => `${planned()}.ics`, get: 'everyone' },
  '/meetings/mine/[token].ics': { at: `/meetings/mine/${'x'.repeat(43)}.ics`, get: 'nobody', secret: true },
};
