import { localePath, type Locale } from '../../src/lib/paths.ts';
import { routesInSource } from './rights.ts';

/**
 * The address of every page below an area such as `/me`, as the files of the source have them: a room that is added
 * is among them. `names` says what stands for each `[name]`; throws for one that it does not know.
 */
export function roomsBelow(area: string, names: Record<string, string | number>, locale: Locale): string[] {
  const routes = routesInSource().map((route) => route.replace('/[...locale]', ''));
  const rooms = routes.filter((route) => route === area || route.startsWith(`${area}/`));
  return rooms.map((room) =>
    localePath(
      locale,
      room.replaceAll(/\[(\w+)\]/g, (_, name: string) => named(name, names)),
    ),
  );
}

function named(name: string, names: Record<string, string | number>): string {
  const value = names[name];
  if (value === undefined) throw new Error(`No room is known with something for [${name}]`);
  return String(value);
}
