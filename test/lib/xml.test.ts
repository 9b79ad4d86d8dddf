import { expect, test } from 'vitest';
import { xml } from '../../src/lib/xml.ts';
import { parseXml } from '../support/xml.ts';

test.each(['Tee & Kuchen', '<b>laut</b>', `"Lesen", sagt 'sie'`, ']]>', 'Größe', '😀', '&amp;'])(
  'the text %j comes out of the XML as it went in, in an element and in an attribute',
  (text) => {
    const { text: found, attributes } = parseXml(xml`<a b="${text}">${text}</a>`.text);
    expect([found, attributes.b]).toEqual([text, text]);
  },
);

test('what no XML may hold is left out', () => {
  expect(xml`<a>${'Kuchen\u0000\u0008\u001b\uffff und\ud800 Tee'}</a>`.text).toBe('<a>Kuchen und Tee</a>');
});

test('markup inside markup stays markup, lists follow each other, nothing is nothing', () => {
  const items = ['eins', 'zwei'].map((word) => xml`<li>${word}</li>`);
  expect(xml`<ul>${items}${undefined}${false}${0}</ul>`.text).toBe('<ul><li>eins</li><li>zwei</li>0</ul>');
});

test.each(['<a><b></a>', '<a>', '', '<a b=1/>', '<a>&nope;</a>'])(
  'our tests would notice that %j is no XML',
  (text) => {
    expect(() => parseXml(text)).toThrow();
  },
);
