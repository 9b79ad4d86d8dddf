import type { Member } from '../features/members/member.ts';
import { networksOf } from '../features/networks/find.ts';
import { waysOn, type Way } from '../features/transfers/state.ts';
import { underWay } from '../features/transfers/under-way.ts';
import { messages } from '../i18n/messages.ts';
import { dateText } from '../lib/dates.ts';
import { langAttribute } from '../lib/lang.ts';
import { localePath, type Locale } from '../lib/paths.ts';
import type { RoomLink } from './_my-rooms.ts';

/** As many as one reads at a glance; the others stand on the pages of their networks. */
const MOST = 5;

const ICONS = { fit: 'list-checks', step: 'arrow-right', tell: 'pencil' } as const satisfies Record<Way, string>;

/** What the networks of a member take home now, each with its next step; where that is too much, the way to all. */
export function transfersUnderWay(
  { db, member }: Pick<App.Locals, 'db'> & { member: Member },
  locale: Locale,
): RoomLink[] {
  const { me, transfers: m } = messages(locale);
  const labels = { fit: m.toFit, step: m.toStep, tell: m.toTell };
  const { transfers, count } = underWay(db, member, locale, MOST);
  const links = transfers.map(({ id, origin, network, state, since }): RoomLink => {
    const [way] = waysOn(state);
    const stands = m.stands[state](dateText(since, locale));
    const text = [network?.name, stands, me.nextStep(labels[way])].filter(Boolean).join(' · ');
    const href = localePath(locale, `/transfers/${String(id)}`);
    return { icon: ICONS[way], label: origin.title, lang: langAttribute(origin.lang, locale), text, href };
  });
  return count > MOST ? [...links, ...toAll()] : links;

  function toAll(): RoomLink[] {
    return networksOf(db, member).map(({ slug, name }) => {
      const href = localePath(locale, `/networks/${slug}#taken`);
      return { icon: 'network', label: me.allTransfers(name), text: me.allTransfersText, href };
    });
  }
}
