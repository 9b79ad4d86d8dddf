import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/lib/markdown.ts';

test.each([
  ['a line break is one', 'Liebe Grüße\nRuth', '<p>Liebe Grüße<br />\nRuth</p>'],
  ['headings stand below that of the page', '# Eins\n\n##### Fünf', '<h3>Eins</h3>\n<h6>Fünf</h6>'],
  ['lists, quotes and code', '> 1. `a`', '<blockquote>\n<ol>\n<li><code>a</code></li>\n</ol>\n</blockquote>'],
  ['a list may begin at another number', '3. drei', '<ol start="3">\n<li>drei</li>\n</ol>'],
  ['links here gain nothing by it', '[Hier](/forum/posts/1)', '<p><a href="/forum/posts/1">Hier</a></p>'],
])('%s', (_, source, html) => {
  expect(renderMarkdown(source)).toBe(html);
});

test.each([
  ['[x](https://example.org)', 'https://example.org'],
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['Siehe www.example.org/plan.', 'https://www.example.org/plan'],
  ['ruth@example.org', 'mailto:ruth@example.org'],
  ['![Ein Bild](https://example.org/a.png)', 'https://example.org/a.png'],
])('%s leads away, and nobody gains from it', (source, address) => {
  expect(renderMarkdown(source)).toContain(`<a href="${address}" rel="nofollow ugc noopener">`);
});

test.each(['Ende.Am Abend', 'z.B.so', '[x](//example.org)', '[x](data:text/html,a)'])('%s is no link', (source) => {
  expect(renderMarkdown(source)).not.toContain('<a');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\nscript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](vbscript:x)',
  '![a](javascript:alert(1))',
  '![" onerror="alert(1)](x)',
  '[a](https://x.example "\'" onmouseover="alert(1)")',
  '<a href="javascript:alert(1)">a</a>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '```<script>\nalert(1)\n```',
  '`<script>`',
  '<https://x.example/"onmouseover="alert(1)>',
  '<!-- a --><details open ontoggle=alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '| <script> |\n|---|\n| "onload="a |',
  '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
])('nothing of %j runs', (source) => {
  const html = renderMarkdown(source);
  const tags = html.match(/<[a-z][^>]*>/g) ?? [];
  expect(tags.filter((tag) => !/^<(p|br \/|pre|code|table|thead|tbody|tr|th|td|a [^<>]*)>$/.test(tag))).toEqual([]);
  expect(
    tags.filter((tag) => tag.startsWith('<a') && !/^<a href="(https:|\/)[^"]*"( (title|rel)="[^"]*")*>$/.test(tag)),
  ).toEqual([]);
});

const most = 20_000;
const hostile: Record<string, string> = {
  brackets: '['.repeat(most),
  'half a link': '[a]('.repeat(most / 4),
  quotes: '>'.repeat(most),
  'quotes and lists': '> - '.repeat(most / 4),
  stars: '*a_'.repeat(most / 3),
  ticks: 'a``'.repeat(most / 3),
  mails: 'a@'.repeat(most / 2),
  addresses: 'http://a.'.repeat(most / 9),
  www: 'www.'.repeat(most / 4),
  entities: '&'.repeat(most),
  'a deep list': Array.from({ length: 140 }, (_, index) => `${' '.repeat(index)}- a`).join('\n'),
  'many tables that fill themselves up': `${'a|'.repeat(256)}\n${'-|'.repeat(256)}\n${'|\n'.repeat(255)}\n`.repeat(20),
  'an endless table': `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${'|\n'.repeat(9_000)}`,
};

test.each(Object.keys(hostile))('%s take no time', (name) => {
  const source = (hostile[name] ?? '').slice(0, most);
  const begun = process.cpuUsage().user;
  const html = renderMarkdown(source);
  expect(process.cpuUsage().user - begun).toBeLessThan(2_000_000);
  expect(html.length).toBeLessThan(10 * most);
});

test.each([
  ['quotes', (deep: number) => `${'> '.repeat(deep)}Wort`],
  ['lists', (deep: number) => Array.from({ length: deep }, (_, at) => `${'  '.repeat(at)}- Wort`).join('\n')],
  ['lists in quotes', (deep: number) => `${'> - '.repeat(deep)}Wort`],
])('%s show all their words, however deep they are', (_, made) => {
  for (const deep of [1, 5, 8, 9, 10, 11, 12, 18, 19, 20, 21, 99]) {
    const source = made(deep);
    expect(renderMarkdown(source).split('Wort'), source).toHaveLength(source.split('Wort').length);
  }
  expect(renderMarkdown(`${'> '.repeat(9_990)}x`)).toContain('x');
});

test('a list of some depth is one, and deeper than anybody reads the text stands as it was typed', () => {
  const list = (deep: number) => Array.from({ length: deep }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');
  expect(renderMarkdown(list(8)).split('<ul>')).toHaveLength(9);
  expect(renderMarkdown(list(12))).toBe(`<pre>${list(12)}</pre>`);
});

test('a name becomes a link where somebody knows whose it is', () => {
  const nameAt = (after: string) => (after.startsWith('Ruth Kessler') ? { length: 12, href: '/members/4' } : undefined);
  const link = '<a href="/members/4" class="mention">@Ruth Kessler</a>';
  expect(renderMarkdown('**@Ruth Kessler**, hallo', nameAt)).toBe(`<p><strong>${link}</strong>, hallo</p>`);
  expect(renderMarkdown('(@Ruth Kessler)', nameAt)).toBe(`<p>(${link})</p>`);
  for (const source of ['a@Ruth Kessler', '`@Ruth Kessler`', '@Ruth', '[@Ruth Kessler](/x)'])
    expect(renderMarkdown(source, nameAt)).not.toContain('mention');
});
