import { messages } from '../../i18n/messages.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Letter } from '../mail/letter.ts';
import type { SelfTest } from './self-test.ts';

export type Admin = { memberId: number; to: string; locale: Locale };

/** How the newest backup did when it was restored. A fault is told in English, as the log has it. */
export function selfTestLetter({ memberId, to, locale }: Admin, { archive, rows, fault }: SelfTest): Letter {
  const words = messages(locale).backup;
  const worked = archive !== undefined && fault === undefined;
  const name = archive ?? words.noArchive;
  const count = rows.toLocaleString(locale);
  return {
    ...{ kind: 'backup_test', memberId, to, locale },
    subject: worked ? words.workedSubject : words.failedSubject,
    blocks: worked
      ? [{ text: words.worked(name, count) }]
      : [{ text: words.failed(name) }, ...(fault === undefined ? [] : [{ quote: fault }]), { text: words.mend }],
  };
}
