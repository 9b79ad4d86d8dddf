import type { Member } from '../../src/features/members/member.ts';
import { renderLetter } from '../../src/features/mail/template.ts';
import { firstWords } from '../../src/features/forum/first-words.ts';
import { newsLetter, type Told } from '../../src/features/notices/mails.ts';
import { renderMarkdown } from '../../src/lib/markdown.ts';

const READER: Member = { id: 1, email: 'anna@example.org', name: 'Anna', locale: 'de', roles: [] };

const SENDER = {
  name: 'Staffelholz',
  url: 'http://localhost:4321',
  address: 'redaktion@example.org',
  contact: 'redaktion@example.org',
};

/** Topics of one letter. */
const GROUPS = 12;

/** Letters that tell of posts with these texts, as titles, names and words: the HTML of each. */
export function everyLetter(texts: string[]): string[] {
  const told = texts.map(toldOf);
  return Array.from({ length: Math.ceil(told.length / GROUPS) }, (_, index) => {
    const part = told.slice(index * GROUPS, (index + 1) * GROUPS);
    return renderLetter(newsLetter({ ...READER, name: part[0]?.title ?? '' }, 'weekly', part), SENDER).html;
  });
}

function toldOf(text: string, id: number): Told {
  const words = firstWords(renderMarkdown(text));
  const notice = { id, reason: 'reply', groupKind: 'topic', groupId: id };
  return { who: text, title: text, words, lang: 'de', path: `/forum/posts/${String(id)}`, notice };
}
