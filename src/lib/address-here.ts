/** Where a server without a name of its own listens, unless somebody says otherwise. */
export const DEFAULT_HOST = '127.0.0.1';
export const DEFAULT_PORT = 4321;

const EVERYWHERE = ['127.0.0.1', '0.0.0.0', '::', '::1'];

/** The address under which one opens on this machine what listens there, without a slash at its end. */
export function addressHere(host = DEFAULT_HOST, port = DEFAULT_PORT): string {
  const name = EVERYWHERE.includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
}
