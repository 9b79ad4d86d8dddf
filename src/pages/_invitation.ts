import type { Destination } from '../features/members/invitation.ts';
import { networksById } from '../features/networks/find.ts';
import { foundationById } from '../features/review/foundations/find.ts';
import { messages } from '../i18n/messages.ts';
import type { Locale } from '../lib/paths.ts';

/** What somebody will be asked who comes by an invitation; undefined where they come as a member alone. */
export function taskBehind(db: App.Locals['db'], { kind, id }: Destination, locale: Locale): string | undefined {
  const { network, foundation } = messages(locale).join.invitation;
  if (kind === 'foundation') return foundation(foundationById(db, Number(id)).name);
  const asking = kind === 'network' ? networksById(db, [Number(id)]).get(Number(id)) : undefined;
  return asking && !asking.endedAt ? network(asking.name) : undefined;
}
