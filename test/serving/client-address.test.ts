import { expect, test } from 'vitest';
import { smallSite } from '../support/small-site.ts';
import { clientAddress } from '../../src/serving/client-address.ts';

const LOCAL = ['127.0.0.1', '::1'];

test('whoever asks directly is known by the connection, whatever they claim', () => {
  expect(clientAddress('203.0.113.9', undefined, LOCAL)).toBe('203.0.113.9');
  expect(clientAddress('203.0.113.9', '198.51.100.1', LOCAL)).toBe('203.0.113.9');
  expect(clientAddress('203.0.113.9', '127.0.0.1, ::1', LOCAL)).toBe('203.0.113.9');
});

test('a trusted proxy says who asked', () => {
  expect(clientAddress('127.0.0.1', '203.0.113.9', LOCAL)).toBe('203.0.113.9');
  expect(clientAddress('::ffff:127.0.0.1', '203.0.113.9', LOCAL)).toBe('203.0.113.9');
  expect(clientAddress('10.1.2.3', '203.0.113.9, 10.0.0.7', ['10.0.0.0/8'])).toBe('203.0.113.9');
});

test('what a visitor forged before the first trusted proxy counts for nothing', () => {
  expect(clientAddress('127.0.0.1', '1.2.3.4, 203.0.113.9', LOCAL)).toBe('203.0.113.9');
  expect(clientAddress('127.0.0.1', '127.0.0.1, 1.2.3.4, 203.0.113.9', LOCAL)).toBe('203.0.113.9');
});

test.each(['', 'unknown', '203.0.113.9:4711', '<script>', '203.0.113.9, ', '999.1.1.1'])(
  'a proxy that says "%s" stands for its visitors itself',
  (forwarded) => expect(clientAddress('127.0.0.1', forwarded, LOCAL)).toBe('127.0.0.1'),
);

test('nobody is believed where no proxy is trusted', () => {
  expect(clientAddress('127.0.0.1', '203.0.113.9', [])).toBe('127.0.0.1');
});

test('the devices of a household are one visitor, two households are two', () => {
  const first = clientAddress('2001:db8:1:2:aaaa::1', undefined, LOCAL);
  expect(first).toBe('2001:db8:1:2::/64');
  expect(clientAddress('2001:db8:1:2:bbbb::2', undefined, LOCAL)).toBe(first);
  expect(clientAddress('2001:db8:1:3::1', undefined, LOCAL)).not.toBe(first);
});

test('a connection that is gone has no address', () => {
  expect(clientAddress(undefined, '203.0.113.9', LOCAL)).toBe('unknown');
});

test('the server tells pages who asked, and the log tells nobody', async () => {
  const site = await smallSite({ TRUSTED_PROXIES: '127.0.0.1' });
  const asked = await fetch(`http://127.0.0.1:${site.port}/host`, {
    headers: { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' },
  });
  expect(await asked.json()).toMatchObject({ address: '203.0.113.9' });
  expect(JSON.stringify(site.lines())).not.toMatch(/203\.0\.113\.9|1\.2\.3\.4|127\.0\.0\.1/);
});
