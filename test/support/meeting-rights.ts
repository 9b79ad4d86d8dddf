import { desk, deskForm, open, roomForm, type Rights } from './rights.ts';
import {
  amendedOnSite,
  heldOnSite,
  invitedOnSite,
  plannedOnSite,
  pledgeOnSite,
  siteHost,
  taskOnSite,
} from './site-meetings.ts';

const planned = () => `/meetings/${String(plannedOnSite().id)}`;
const invited = () => `/meetings/${String(invitedOnSite().id)}`;
const held = () => `/meetings/${String(heldOnSite().meeting.id)}`;
const heldItem = () => {
  const { meeting, itemId } = heldOnSite();
  return `/meetings/${String(meeting.id)}/minutes/${String(itemId)}`;
};

/** Who may look at the pages of meetings, and who may send their forms: each visit has a meeting of its own. */
export const meetingRights: Record<string, Rights> = {
  '/[...locale]/meetings': open('/meetings'),
  '/[...locale]/meetings/[meeting]': { at: planned, get: 'everyone' },
  '/[...locale]/meetings/[meeting]/agenda': { at: () => `${planned()}/agenda`, get: 'everyone', post: 'moderators' },
  '/[...locale]/meetings/[meeting]/agenda/[item]': deskForm(() => heldItem().replace('minutes', 'agenda')),
  '/[...locale]/meetings/[meeting]/agenda/new': roomForm(() => `${planned()}/agenda/new`),
  '/[...locale]/meetings/[meeting]/attendance': roomForm(() => `${invited()}/attendance`),
  '/[...locale]/meetings/[meeting]/beginning': deskForm(() => `${invited()}/beginning`),
  '/[...locale]/meetings/[meeting]/cancellation': deskForm(() => `${planned()}/cancellation`),
  '/[...locale]/meetings/[meeting]/closure': deskForm(() => `${held()}/closure`),
  '/[...locale]/meetings/[meeting]/door': deskForm(() => `${held()}/door`),
  '/[...locale]/meetings/[meeting]/invitation': deskForm(() => `${planned()}/invitation`),
  '/[...locale]/meetings/[meeting]/minutes': desk(() => `${held()}/minutes`),
  '/[...locale]/meetings/[meeting]/minutes/[item]': deskForm(heldItem),
  '/[...locale]/meetings/[meeting]/minutes/[item]/pledge': deskForm(() => `${heldItem()}/pledge`),
  '/[...locale]/meetings/[meeting]/minutes/[item]/task': deskForm(() => `${heldItem()}/task`),
  '/[...locale]/meetings/[meeting]/minutes/[item]/topic': deskForm(() => `${heldItem()}/topic`),
  '/[...locale]/meetings/[meeting]/minutes/amending': deskForm(() => `${held()}/minutes/amending`),
  '/[...locale]/meetings/[meeting]/minutes/final': deskForm(() => `${held()}/minutes/final`),
  '/[...locale]/meetings/[meeting]/minutes/photos': deskForm(() => `${held()}/minutes/photos`),
  '/[...locale]/meetings/[meeting]/minutes/wish': deskForm(
    () => `/meetings/${String(amendedOnSite().meeting.id)}/minutes/wish`,
  ),
  '/[...locale]/meetings/[meeting]/plan': deskForm(() => `${planned()}/plan`),
  '/[...locale]/meetings/[meeting]/running': deskForm(() => `${held()}/running`),
  '/[...locale]/meetings/[meeting]/wishes/[wish]': deskForm(() => {
    const { meeting, wishId } = amendedOnSite();
    return `/meetings/${String(meeting.id)}/wishes/${String(wishId)}`;
  }),
  '/[...locale]/meetings/new': deskForm(() => (siteHost() ? '/meetings/new' : '')),
  // There is no such photo: who may remove one is held in the test of photos.
  '/[...locale]/meetings/photos/[photo]/removal': { at: '/meetings/photos/999/removal', get: 'nobody' },
  '/[...locale]/meetings/pledges/[pledge]': deskForm(() => `/meetings/pledges/${String(pledgeOnSite())}`),
  '/[...locale]/meetings/tasks/[task]': deskForm(() => `/meetings/tasks/${String(taskOnSite())}`),
  '/meetings.ics': open('/meetings.ics'),
  '/meetings/[meeting].ics': { at: () => `${planned()}.ics`, get: 'everyone' },
  '/meetings/mine/[token].ics': { at: `/meetings/mine/${'x'.repeat(43)}.ics`, get: 'nobody', secret: true },
  '/meetings/photos/[photo]': { at: '/meetings/photos/999', get: 'nobody', secret: true },
};
