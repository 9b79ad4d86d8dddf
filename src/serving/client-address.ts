import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** The part of an IPv6 address that a provider gives to one household; the rest its devices choose as they like. */
const HOUSEHOLD = 64;

/** `clientAddress` for requests, as they come from a connection. */
export function addressReader(trusted: readonly string[]): (request: IncomingMessage) => string {
  return ({ socket, headers }) =>
    clientAddress(socket.remoteAddress, [headers['x-forwarded-for'] ?? []].flat().join(',') || undefined, trusted);
}

/**
 * Who asks, for limits and nothing else: it is never logged or stored as it is. Goes back through X-Forwarded-For
 * for as long as the one who says so is a trusted proxy; everything further left anybody may have written.
 * IPv6 addresses are cut to their household.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined, trusted: readonly string[]) {
  let client = parse(peer);
  const chain = forwardedFor?.split(',') ?? [];
  while (client && isTrusted(client, trusted)) {
    const before = parse(chain.pop()?.trim());
    if (!before) break;
    client = before;
  }
  return client ? householdOf(client) : 'unknown';
}

/** An IPv4 address within IPv6 (::ffff:192.0.2.1) becomes the IPv4 address. */
function parse(text: string | undefined): Address | undefined {
  return text !== undefined && ipaddr.isValid(text) ? ipaddr.process(text) : undefined;
}

function isTrusted(address: Address, trusted: readonly string[]): boolean {
  return trusted.some((network) => {
    const [base, bits] = network.includes('/')
      ? ipaddr.parseCIDR(network)
      : ipaddr.parseCIDR(`${network}/${all(network)}`);
    return base.kind() === address.kind() && address.match(base, bits);
  });
}

function all(network: string): string {
  return network.includes(':') ? '128' : '32';
}

function householdOf(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${HOUSEHOLD}`);
  return `${network.toString()}/${HOUSEHOLD}`;
}
