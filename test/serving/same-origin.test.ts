import { expect, test } from 'vitest';
import { isForm, isSameOrigin } from '../../src/serving/same-origin.ts';

const SITE = 'https://staffelholz.example';
const HOST = 'staffelholz.example';

test.each([
  ['a form of ours', { 'sec-fetch-site': 'same-origin', origin: SITE }],
  ['a page that is loaded again', { 'sec-fetch-site': 'none' }],
  ['a form of ours in an old browser', { origin: SITE }],
])('%s comes from here', (_what, headers: Record<string, string>) => {
  expect(isSameOrigin(new Headers(headers), SITE, HOST)).toBe(true);
});

test('without an address of its own the site is whatever name it was asked by', () => {
  const headers = new Headers({ origin: 'http://raspberry:4321' });
  const here = 'http://localhost:4321';
  expect(isSameOrigin(headers, here, 'raspberry:4321')).toBe(true);
  expect(isSameOrigin(headers, here, 'localhost:4321')).toBe(false);
  expect(isSameOrigin(headers, here)).toBe(false);
  expect(isSameOrigin(new Headers({ origin: 'https://raspberry:4321' }), here, 'raspberry:4321')).toBe(false);
});

test('a site with an address goes by that alone: who asks may write any name into Host', () => {
  const evil = new Headers({ origin: 'https://evil.example' });
  expect(isSameOrigin(evil, SITE, 'evil.example')).toBe(false);
  expect(isSameOrigin(new Headers({ origin: `https://${HOST}` }), `http://${HOST}`, HOST)).toBe(false);
  expect(isSameOrigin(new Headers({ origin: `http://${HOST}` }), SITE, HOST)).toBe(false);
  expect(isSameOrigin(new Headers({ origin: `${SITE}:8443` }), SITE, `${HOST}:8443`)).toBe(false);
});

test.each([
  ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['a form of a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://blog.staffelholz.example' }],
  ['another site that lies about its origin', { 'sec-fetch-site': 'cross-site', origin: SITE }],
  ['another site in an old browser', { origin: 'https://evil.example' }],
  ['a site that begins like ours', { origin: 'https://staffelholz.example.evil.example' }],
  ['a page that hides where it is', { origin: 'null' }],
  ['an origin that is none', { origin: 'staffelholz.example' }],
  ['a program that says nothing', {}],
  ['a new word for where it comes from', { 'sec-fetch-site': 'sibling', origin: SITE }],
])('%s does not', (_what, headers: Record<string, string>) => {
  expect(isSameOrigin(new Headers({ host: 'evil.example', ...headers }), SITE, HOST)).toBe(false);
});

test.each([
  ['application/x-www-form-urlencoded', true],
  ['Application/X-WWW-Form-Urlencoded; charset=utf-8', true],
  ['multipart/form-data; boundary=x', true],
  ['text/plain', false],
  ['application/json', false],
  ['application/json; multipart/form-data', false],
  ['', false],
])('a body of type "%s" is a form: %s', (type, form) => {
  expect(isForm(new Headers({ 'content-type': type }))).toBe(form);
});

test('a body without a type is no form', () => {
  expect(isForm(new Headers())).toBe(false);
});
