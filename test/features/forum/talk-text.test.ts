import { expect, test } from 'vitest';
import { talkText } from '../../../src/features/forum/talk-text.ts';

test.each([
  ['paragraphs become lines', '<p>Eine Bank</p><p>unter der Linde</p>', 'Eine Bank\nunter der Linde'],
  ['so do the points of a list', '<ul>\n<li>Holz</li>\n<li>Farbe</li>\n</ul>', 'Holz\nFarbe'],
  ['a link keeps its words and loses its address', '<p><a href="https://e.org/x">Hier</a> mehr</p>', 'Hier mehr'],
  ['entities are read once', '<p>K&amp;K &lt;b&gt; &amp;lt;</p>', 'K&K <b> &lt;'],
  ['an unknown entity stays', '<p>&hellip;</p>', '&hellip;'],
  ['what is quoted is left out', '<blockquote><p>Alt</p></blockquote><p>Neu</p>', 'Neu'],
  ['quotes in quotes too', '<blockquote><blockquote><p>Uralt</p></blockquote><p>Alt</p></blockquote><p>Neu</p>', 'Neu'],
  ['the end of a quote that never began is no harm', '</blockquote><p>Neu</p>', 'Neu'],
  ['nothing stays nothing', '', ''],
])('%s', (_, html, text) => {
  expect(talkText(html)).toBe(text);
});
