import { fold } from './fold.ts';

/** A map that needs no account and shows no advertisements. The site links to it and asks it nothing. */
const MAP = 'https://www.openstreetmap.org/search';

/** Where a map shows an address; the city is added if the address does not name it. */
export function mapAddress(address: string, city: string): string {
  const query = isNamed(city, address) ? address : `${address}, ${city}`;
  return `${MAP}?${new URLSearchParams({ query }).toString()}`;
}

/** By itself between commas or after a postcode, perhaps with its quarter: streets bear the names of towns too. */
function isNamed(city: string, address: string): boolean {
  const named = new RegExp(`(^|\\b\\d{4,5} )${RegExp.escape(fold(city))}(-\\p{L}+)?$`, 'u');
  return address.split(/[,;]/).some((part) => named.test(fold(part)));
}
