/** A map that needs no account and shows no advertisements. The site links to it and asks it nothing. */
const MAP = 'https://www.openstreetmap.org/search';

/** Where a map shows an address; the city, where one is given, is added if the address does not name it. */
export function mapAddress(address: string, city = ''): string {
  const query = address.includes(city) ? address : `${address}, ${city}`;
  return `${MAP}?${new URLSearchParams({ query }).toString()}`;
}
