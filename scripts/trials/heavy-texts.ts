/** Characters of a post, and more than one may have. */
const MOST = 20_000;
const TOO_MUCH = 100_000;

/** Texts that keep a careless reader of Markdown, or whoever shows its work, busy for long; by what they are. */
export function heavyTexts(): Record<string, string> {
  const all = (part: string, length = MOST) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const nested = [
    '> ',
    '- ',
    '1. ',
    '[',
    '![',
    '*',
    '**a ',
    '_',
    '~~',
    '`',
    '<',
    '&',
    '](',
    '|',
    '# ',
    '((',
    '\\',
    '\t',
  ];
  const repeated = [
    ...[
      '@Anna ',
      '@Anna Bauer ',
      '@',
      'www.',
      'http://a.',
      'https://example.org/',
      'a@b.',
      '<a ',
      '<!--',
      '&#x0;',
      ':-:|',
    ],
    ...[
      '[a](b)',
      '[a]: b\n',
      '![a](',
      '\n>',
      '\n- ',
      '- a\n  ',
      '|a|\n|-|\n',
      '```\n',
      '$$',
      '\u202e',
      '\u0489',
      'ß',
      '👩‍👩‍👧‍👦',
    ],
  ];
  return {
    ...Object.fromEntries(
      [...nested, ...repeated].map((part) => [`${JSON.stringify(part)} again and again`, all(part)]),
    ),
    'a quote in a list in a quote': Array.from({ length: 130 }, (_, depth) => `${all('> - ', 4 * (depth % 65))}a`).join(
      '\n',
    ),
    'emphasis that never ends': all('*a **b '),
    'links in links': `${all('[', MOST / 3)}a${all('](b)', MOST / 2)}`,
    'one word without end': all('Donaudampfschifffahrt'),
    'a wide table': `${all('|a', 9_000)}\n${all('|-', 9_000)}\n|a`,
    'a hundred thousand characters': all('Wort ', TOO_MUCH),
    'a hundred thousand brackets': all('[', TOO_MUCH),
    'blanks alone': all(' '),
  };
}
