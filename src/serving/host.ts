/** A name or an address, and perhaps a port. Anything else may become another path once it stands in a URL. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i;

/** Highest number of a port. */
const MAX_PORT = 65_535;

/** True if a Host header can be the name of a site. */
export function isHost(header: string): boolean {
  const found = HOST.exec(header);
  return found !== null && Number(found[1] ?? 0) <= MAX_PORT;
}
