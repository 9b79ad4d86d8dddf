import type { notices } from '../../../db/schema/notices.ts';
import { messages } from '../../i18n/messages.ts';
import { numberText } from '../../lib/money.ts';
import type { Locale } from '../../lib/paths.ts';
import type { Block, Letter } from '../mail/letter.ts';
import type { Member } from '../members/member.ts';
import { UNASKED, type Tidings } from './news-kind.ts';
import { isReason } from './reason.ts';
import { listOf, type LetterRhythm } from './rhythm.ts';
import { sentenceOf } from './sentence.ts';

/** Something that a letter says. */
export type Told = Tidings & { notice: Pick<typeof notices.$inferSelect, 'id' | 'reason' | 'groupKind' | 'groupId'> };

/** Topics of a letter, and what is said of each: a letter is read on a phone, the rest in the inbox. */
const MOST_GROUPS = 12;
const MOST_OF_GROUP = 4;

/** Tells a reader of everything in `told`, given oldest first: group by group, the one with the newest news first. */
export function newsLetter(reader: Member, rhythm: LetterRhythm, told: Told[]): Letter {
  const { id: memberId, email: to, locale, name } = reader;
  const { notices: m, memberLetters } = messages(locale);
  const groups = groupsOf(told);
  const further = groups.slice(MOST_GROUPS).flat().length;
  return {
    ...{ kind: `news_${rhythm}`, to, memberId, locale, list: listOf(rhythm), ...threadOf(groups) },
    subject: subjectOf(groups, rhythm, locale),
    blocks: [
      { text: memberLetters.hello(name) },
      { text: m.letter.lead[rhythm] },
      ...groups.slice(0, MOST_GROUPS).flatMap((group) => groupBlocks(group, locale)),
      ...(further > 0 ? [{ text: m.letter.further(numberText(further, locale), further === 1) }] : []),
      { text: m.letter.choose },
      { button: { label: m.letter.chooseButton, path: '/me/letters' } },
    ],
  };
}

/** What belongs together, newest first, and so the groups. */
function groupsOf(told: Told[]): Told[][] {
  const groups = Map.groupBy(told.toReversed(), ({ notice }) => `${notice.groupKind} ${notice.groupId}`);
  return [...groups.values()];
}

/** Letters about one topic stand together in a mail program. */
function threadOf(groups: Told[][]): { thread?: string } {
  const [only] = groups.flat();
  return groups.length === 1 && only ? { thread: `${only.notice.groupKind}-${only.notice.groupId}` } : {};
}

function subjectOf(groups: Told[][], rhythm: LetterRhythm, locale: Locale): string {
  const { subject } = messages(locale).notices.letter;
  const [only] = groups.flat();
  if (groups.length === 1 && only) return subject.one(only.title);
  return subject[rhythm](numberText(groups.length, locale));
}

/** The button leads to the oldest that is new: one reads on from there. */
function groupBlocks(group: Told[], locale: Locale): Block[] {
  const { letter } = messages(locale).notices;
  const [title = '', path = '/me/notices'] = [group[0]?.title, group.at(-1)?.path];
  const isTopic = group[0]?.notice.groupKind === 'topic';
  const further = group.length - MOST_OF_GROUP;
  return [
    { text: isTopic ? letter.group(title) : title },
    ...group.slice(0, MOST_OF_GROUP).flatMap((told) => toldBlocks(told, locale)),
    ...(further > 0 ? [{ text: letter.furtherHere(numberText(further, locale), further === 1) }] : []),
    ...(group.some(({ happened }) => UNASKED.has(happened)) ? [{ text: letter.unasked }] : []),
    { button: { label: isTopic ? letter.read : letter.open, path } },
  ];
}

function toldBlocks({ words, notice: { reason }, ...told }: Told, locale: Locale): Block[] {
  const said = isReason(reason) ? [{ text: sentenceOf(reason, told, messages(locale)) }] : [];
  return [...said, ...(words ? [{ quote: words }] : [])];
}
