import type { Database } from '../../../../db/database.ts';
import { foundations } from '../../../../db/schema/foundations.ts';
import { AppError } from '../../../lib/errors.ts';
import { ProblemError } from '../../../lib/problems.ts';
import { freeSlug, PAGE_NAMES, slugOf } from '../../../lib/slug.ts';
import { record } from '../../members/act.ts';
import type { Member } from '../../members/member.ts';
import { isSameSource } from '../../networks/money/stress.ts';
import { publish } from '../criteria/publish-criteria.ts';
import { defaultCriteria } from '../criteria/default-criteria.ts';
import { foundationById } from './find.ts';
import { canOpenFoundation, type Foundation, type FoundationInput } from './foundation.ts';
import { ask } from './invite-reviewer.ts';
import { logAct } from './log.ts';

/**
 * Opens a foundation with the criteria that ship, and asks its first lead where that is a member. Throws forbidden, and a problem for a name
 * that there is or a member who cannot lead.
 */
export function openFoundation(
  db: Database,
  member: Member,
  { leadId, ...input }: FoundationInput & { invented?: boolean },
  now: Date,
): Foundation {
  if (!canOpenFoundation(member)) throw new AppError('forbidden');
  return db.transaction((tx) => {
    const { name, about, lang, orgId, invented = false } = input;
    const known = tx.select({ name: foundations.name, slug: foundations.slug }).from(foundations).all();
    if (known.some((other) => isSameSource(other.name, name))) throw new ProblemError('name', 'taken');
    const slug = freeSlug(slugOf(name) || 'stiftung', new Set([...PAGE_NAMES, ...known.map((other) => other.slug)]));
    const { id } = tx
      .insert(foundations)
      .values({ slug, name, about, lang, invented, orgId: orgId ?? null, openedBy: member.id, openedAt: now })
      .returning({ id: foundations.id })
      .get();
    record(tx, { kind: 'open_foundation', by: member.id, detail: name }, now);
    logAct(tx, id, { by: member.id, kind: 'open_foundation' }, now);
    publish(tx, { foundationId: id, by: member.id, lang, criteria: defaultCriteria(lang) }, now);
    if (leadId !== undefined)
      ask(tx, member, id, { memberId: leadId, office: 'lead', words: undefined, field: 'leadId' }, now);
    return foundationById(tx, id);
  });
}
