import { messages } from '../../i18n/messages.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Letter } from '../mail/letter.ts';
import type { SelfTest } from './self-test.ts';

export type Admin = { memberId: number; to: string; name: string; locale: Locale };

/** How the newest backup did when it was restored. A fault is told in English, as the log has it. */
export function selfTestLetter({ memberId, to, name, locale }: Admin, { archive, rows, fault }: SelfTest): Letter {
  const { backup: words, memberLetters } = messages(locale);
  const hello = { text: memberLetters.hello(name) };
  const worked = archive !== undefined && fault === undefined;
  const newest = archive ?? words.noArchive;
  const count = rows.toLocaleString(locale);
  return {
    ...{ kind: 'backup_test', memberId, to, locale },
    subject: worked ? words.workedSubject : words.failedSubject,
    blocks: worked
      ? [hello, { text: words.worked(newest, count) }]
      : [
          hello,
          { text: words.failed(newest) },
          ...(fault === undefined ? [] : [{ quote: fault }]),
          { text: words.mend },
        ],
  };
}
