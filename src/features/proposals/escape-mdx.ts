/**
 * What means something to Markdown or MDX wherever it stands: elements, expressions, links, marks, tables, entities;
 * and what begins an address, which would take the signs behind it as they stand.
 */
const MARKS = /[\\`*_{}[\]<>&~|$^#@]|:(?=\S)|(?<=www)\./gi;

/** What means something at the beginning of a line: lists, rules, headings, quotes, numbered lists. */
const BEGINNINGS = /^(\s*)([-+=]|\d+(?=[.)]))/;

/** Words with which a line of code begins. */
const CODE = /^(\s*)([ie])(?=mport\b|xport\b)/;

/** Plain sentences as MDX that says just them: nothing in it is an element, an expression, or an import. */
export function escapeMdx(words: string): string {
  return words
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => escapeLine(line.trim()))
    .join('\n');
}

function escapeLine(line: string): string {
  return line
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(BEGINNINGS, (_, blanks: string, sign: string) =>
      /\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
    )
    .replace(CODE, (_, blanks: string, letter: string) => `${blanks}&#${String(letter.charCodeAt(0))};`);
}
