import type { Database } from '../../../db/database.ts';
import { listDepartures } from '../../../db/schema/mail.ts';
import { members } from '../../../db/schema/members.ts';
import type { Letter } from '../../../src/features/mail/letter.ts';

export const MONDAY = new Date('2026-11-23T08:00:00Z');

/** An invitation to Ada, or what else it is told to be. */
export function aLetter(different: Partial<Letter> = {}): Letter {
  return {
    kind: 'invitation',
    to: 'ada@example.org',
    locale: 'de',
    subject: 'Einladung zu den Vernetzer:innen',
    blocks: [
      { text: 'Guten Tag, Ben lädt Sie ein.' },
      { quote: 'Kommen Sie dazu.\nWir freuen uns <sehr>.' },
      { list: ['Projekte mitnehmen', 'Fragen stellen'] },
      { button: { label: 'Einladung ansehen', path: '/join/abc?x=1&y=2' } },
      { code: '123456' },
    ],
    ...different,
  };
}

/** A member of that address; answers with the id. */
export function addMember(db: Database, email = 'ada@example.org'): number {
  const row = { email, name: 'Ada', nameKey: 'ada', locale: 'de', joinedAt: MONDAY, confirmedAt: MONDAY } as const;
  return db.insert(members).values(row).returning({ id: members.id }).get().id;
}

export function leave(db: Database, memberId: number, list: string): void {
  db.insert(listDepartures).values({ memberId, list, leftAt: MONDAY }).run();
}

export const sender = {
  ...{ name: 'Staffelholz', url: 'https://staffelholz.example' },
  ...{ address: 'post@staffelholz.example', contact: 'redaktion@staffelholz.example' },
};
