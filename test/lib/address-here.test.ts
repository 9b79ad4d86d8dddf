import { expect, test } from 'vitest';
import { addressHere } from '../../src/lib/address-here.ts';

test.each([
  [undefined, undefined, 'http://localhost:4321'],
  ['127.0.0.1', 4400, 'http://localhost:4400'],
  ['0.0.0.0', 80, 'http://localhost:80'],
  ['::1', 4321, 'http://localhost:4321'],
  ['192.168.1.5', 4321, 'http://192.168.1.5:4321'],
  ['fd00::5', 4321, 'http://[fd00::5]:4321'],
  ['quartier.local', 4321, 'http://quartier.local:4321'],
])('what listens at %s, port %s is opened at %s', (host, port, address) => {
  expect(addressHere(host, port)).toBe(address);
});
