import { expect, test } from 'vitest';
import { memberById } from '../../src/features/members/find.ts';
import { inviteNeighbour } from '../../src/features/members/invite.ts';
import { suspendMember } from '../../src/features/members/suspension.ts';
import { LOCALES } from '../../src/lib/paths.ts';
import { barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { openOnSite } from '../support/foundation-rights.ts';
import { lostMail } from '../support/lost-mail.ts';
import { newcomerAs } from '../support/newcomers.ts';
import { request } from '../support/request.ts';
import { roomsBelow } from '../support/rooms.ts';
import { as } from '../support/signed-in.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

test.each(LOCALES)('nothing in the rooms of the administration keeps anybody out (%s)', async (locale) => {
  // With a role, an app and a suspension: every room about them is there but the one for more roles.
  const { id: member } = await newcomerAs('editor');
  const { id: other } = newcomer();
  suspendMember(siteStore(), onSite('hanna'), { memberId: member, days: 7, reason: 'Streit.' }, new Date());
  expect(memberById(siteStore(), member, new Date())?.suspendedUntil).toBeDefined();
  const invitation = inviteNeighbour(siteStore(), newcomer(), { locale: 'de' }, new Date()).id;
  const others = {
    invitation,
    request: request('Zoe Zugang').id,
    mail: lostMail(false),
    foundation: openOnSite().slug,
  };
  const names = { member, role: 'editor', board: 'fragen', ...others };
  const page = await browser.open('/about', { ...(await as('hanna')), reducedMotion: 'reduce' });
  const rooms = roomsBelow('/admin', names, locale);
  const there = rooms.map((room) =>
    room.replace(`/${String(member)}/roles`, `/${String(room.endsWith('/roles') ? other : member)}/roles`),
  );
  expect(await barriersOn(page, there)).toEqual([]);
});
