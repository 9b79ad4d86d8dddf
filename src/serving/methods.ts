import { splitLocale } from '../lib/paths.ts';

/** Pages that take a form, by the route that Astro matched. Every other page knows GET and HEAD alone. */
const FORM_PAGES: ReadonlySet<string> = new Set([
  '/[...locale]/admin/boards',
  '/[...locale]/admin/boards/[board]',
  '/[...locale]/admin/mail/[mail]',
  '/[...locale]/admin/members/[member]/roles',
  '/[...locale]/admin/members/[member]/roles/[role]',
  '/[...locale]/admin/members/[member]/second-factor',
  '/[...locale]/admin/members/[member]/suspension',
  '/[...locale]/admin/members/[member]/suspension/end',
  '/[...locale]/admin/requests/[request]',
  '/[...locale]/admin/requests/[request]/refusal',
  '/[...locale]/confirm-email/[token]',
  '/[...locale]/forum/boards/[board]/following',
  '/[...locale]/forum/cases/[case]',
  '/[...locale]/forum/cases/[case]/decision',
  '/[...locale]/forum/drafts/[place]',
  '/[...locale]/forum/feeds',
  '/[...locale]/forum/new',
  '/[...locale]/forum/posts/[post]/deletion',
  '/[...locale]/forum/posts/[post]/edit',
  '/[...locale]/forum/posts/[post]/helpful',
  '/[...locale]/forum/posts/[post]/hiding',
  '/[...locale]/forum/posts/[post]/report',
  '/[...locale]/forum/reading',
  '/[...locale]/forum/topics/[topic]',
  '/[...locale]/forum/topics/[topic]/answer',
  '/[...locale]/forum/topics/[topic]/closure',
  '/[...locale]/forum/topics/[topic]/following',
  '/[...locale]/forum/topics/[topic]/hiding',
  '/[...locale]/forum/topics/[topic]/pin',
  '/[...locale]/forum/topics/[topic]/place',
  '/[...locale]/forum/topics/[topic]/reading',
  '/[...locale]/join',
  '/[...locale]/join/[token]',
  '/[...locale]/join/requests/[token]',
  '/[...locale]/keep-email/[token]',
  '/[...locale]/me/calendar',
  '/[...locale]/me/calendar/end',
  '/[...locale]/me/confirmation',
  '/[...locale]/me/confirmation/code',
  '/[...locale]/me/data/export',
  '/[...locale]/me/email',
  '/[...locale]/me/erasure',
  '/[...locale]/me/erasure/withdrawal',
  '/[...locale]/me/invitations',
  '/[...locale]/me/invitations/[invitation]',
  '/[...locale]/me/letters',
  '/[...locale]/me/notices',
  '/[...locale]/me/password',
  '/[...locale]/me/password/removal',
  '/[...locale]/me/picture',
  '/[...locale]/me/picture/removal',
  '/[...locale]/me/profile',
  '/[...locale]/me/roles/[role]',
  '/[...locale]/me/second-factor',
  '/[...locale]/me/second-factor/app',
  '/[...locale]/me/second-factor/recovery-codes',
  '/[...locale]/me/second-factor/removal',
  '/[...locale]/me/sessions',
  '/[...locale]/me/sessions/[session]',
  '/[...locale]/networks/[network]/change',
  '/[...locale]/networks/[network]/ending',
  '/[...locale]/networks/[network]/invitation',
  '/[...locale]/networks/[network]/organisers',
  '/[...locale]/networks/[network]/organisers/[member]',
  '/[...locale]/networks/[network]/parts/[part]',
  '/[...locale]/networks/[network]/parts/[part]/lines/[line]',
  '/[...locale]/networks/[network]/parts/[part]/lines/[line]/removal',
  '/[...locale]/networks/new',
  '/[...locale]/projects/[slug]/transfers/new',
  '/[...locale]/meetings/[meeting]/agenda',
  '/[...locale]/meetings/[meeting]/agenda/[item]',
  '/[...locale]/meetings/[meeting]/agenda/new',
  '/[...locale]/meetings/[meeting]/attendance',
  '/[...locale]/meetings/[meeting]/beginning',
  '/[...locale]/meetings/[meeting]/cancellation',
  '/[...locale]/meetings/[meeting]/closure',
  '/[...locale]/meetings/[meeting]/door',
  '/[...locale]/meetings/[meeting]/invitation',
  '/[...locale]/meetings/[meeting]/minutes/[item]',
  '/[...locale]/meetings/[meeting]/minutes/[item]/pledge',
  '/[...locale]/meetings/[meeting]/minutes/[item]/task',
  '/[...locale]/meetings/[meeting]/minutes/[item]/topic',
  '/[...locale]/meetings/[meeting]/minutes/amending',
  '/[...locale]/meetings/[meeting]/minutes/final',
  '/[...locale]/meetings/[meeting]/minutes/photos',
  '/[...locale]/meetings/[meeting]/minutes/wish',
  '/[...locale]/meetings/[meeting]/plan',
  '/[...locale]/meetings/[meeting]/running',
  '/[...locale]/meetings/[meeting]/wishes/[wish]',
  '/[...locale]/meetings/new',
  '/[...locale]/meetings/photos/[photo]/removal',
  '/[...locale]/meetings/pledges/[pledge]',
  '/[...locale]/meetings/tasks/[task]',
  '/[...locale]/projects/[slug]/visits/new',
  '/[...locale]/projects/new',
  '/[...locale]/projects/proposals/[topic]/change',
  '/[...locale]/projects/proposals/[topic]/publication',
  '/[...locale]/projects/proposals/[topic]/refusal',
  '/[...locale]/setup/[token]',
  '/[...locale]/sign-in',
  '/[...locale]/sign-in/code',
  '/[...locale]/sign-in/link/[token]',
  '/[...locale]/sign-in/password',
  '/[...locale]/sign-in/second-factor',
  '/[...locale]/sign-out',
  '/[...locale]/transfers/[transfer]/fit',
  '/[...locale]/transfers/[transfer]/steps',
  '/[...locale]/transfers/[transfer]/telling',
  '/[...locale]/transfers/checks/[token]',
  '/[...locale]/transfers/visits/[visit]',
  '/[...locale]/transfers/visits/[visit]/cancellation',
  '/[...locale]/unsubscribe/[token]',
]);

/** Where programs of mail providers post to without coming from a page (RFC 8058): the token in the address is their right. */
const ONE_CLICK_PAGES: ReadonlySet<string> = new Set(['/[...locale]/unsubscribe/[token]']);

/** True if a form may come from elsewhere than our own pages. */
export function isOneClick(route: string): boolean {
  return ONE_CLICK_PAGES.has(route);
}

/** Addresses, without their language, whose forms bring a file. Others take no more than text needs. */
const FILE_ADDRESSES: readonly RegExp[] = [
  /^\/me\/picture$/,
  /^\/forum\/(new|topics\/\d+|posts\/\d+\/edit)$/,
  /^\/meetings\/\d+\/minutes\/photos$/,
];

/** True if a form that is sent to this address may bring a file. */
export function takesFile(address: string): boolean {
  const { path } = splitLocale(address);
  return FILE_ADDRESSES.some((pattern) => pattern.test(path));
}

/** The methods that the page of a route knows, as they stand in an Allow header. */
export function methodsOf(route: string): readonly string[] {
  return FORM_PAGES.has(route) ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
}
