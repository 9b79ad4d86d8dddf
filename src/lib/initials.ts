/** Words of a name that stand for nobody: titles, and what comes before a family name. */
const SMALL = /^(dr|prof|dipl|von|van|vom|zu|zur|zum|de|der|den|del|al|el|ibn|bin)\.?$/i;

/** One or two letters for a name: of its first word and its last. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  const telling = words.filter((word) => !SMALL.test(word));
  const chosen = telling.length > 0 ? telling : words;
  const ends = chosen.length > 1 ? [chosen[0], chosen.at(-1)] : chosen;
  return ends.map((word = '') => /\p{L}\p{M}*/u.exec(word)?.[0].toUpperCase() ?? '').join('');
}
