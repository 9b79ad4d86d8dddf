/** What a query asks for: words, words that must not be there, and by whom, where and about what it was said. */
export type Asked = { words: string; without: string; by: string[]; board: string[]; project: string[] };

/** A longer query is cut, as its words are. */
const LONGEST = 300;

/** Nobody means more of one kind, and each is looked up. */
const MOST = 5;

/** As they are typed in both languages, whatever that of the page is. */
const NAMES = {
  von: 'by',
  from: 'by',
  bereich: 'board',
  board: 'board',
  projekt: 'project',
  project: 'project',
} as const;

const VALUE = String.raw`(?:["„“”»«]([^"„“”»«]+)["„“”»«]|([^\s"„“”»«]+))`;
const OPERATOR = new RegExp(String.raw`(?<!\S)(${Object.keys(NAMES).join('|')}):${VALUE}`, 'giu');
const MINUS = new RegExp(String.raw`(?<!\S)[-−](?=["„“”»«\p{L}\p{N}])${VALUE}`, 'gu');

/** True where a query asks by whom, where or about what something was said: talk alone can answer that. */
export function asksForTalk({ by, board, project }: Asked): boolean {
  return by.length + board.length + project.length > 0;
}

/** Takes any text. An operator without a value, or with a blank before it, is a word like any other. */
export function readOperators(query: string): Asked {
  const asked: Asked = { words: '', without: '', by: [], board: [], project: [] };
  const rest = query.slice(0, LONGEST).replace(OPERATOR, (_, name: string, phrase?: string, word?: string) => {
    const values = asked[NAMES[name.toLowerCase() as keyof typeof NAMES]];
    if (values.length < MOST) values.push((phrase ?? word ?? '').trim());
    return ' ';
  });
  const without: string[] = [];
  const words = rest.replace(MINUS, (_, phrase?: string, word?: string) => {
    without.push(phrase === undefined ? (word ?? '') : `"${phrase}"`);
    return ' ';
  });
  return { ...asked, words: words.replace(/\s+/g, ' ').trim(), without: without.join(' ') };
}
