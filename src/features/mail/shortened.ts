/** Where a sentence or a line ends: "R. Kessler" and "Dr. Kessler" go on. */
const ENDS = /[!?:;…](?=\s)|(?<=\p{L}{5})\.(?=\s)|\n/gu;

/** In no name are these words, which are the most frequent ones of texts without a full stop. */
const GOES_ON =
  /\s(?=(?:dass|weil|wenn|aber|ist|sind|war|waren|wird|wurde|werden|haben|hat|hatte|nicht|auch|noch|sich|wir|ich|that|because|when|but|is|are|was|were|will|have|has|had|not|also|we|they)\s)/g;

/** Longer than a name: it may be cut between any two characters. */
const LONG_WORD = /\S{100,}/;

/**
 * The beginning of a text for a letter, about so many characters long. It is cut where no name can be: of somebody who is
 * erased, half a name would stay, for only whole ones are found. Where there is no such place, only "…" is left.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const ends = [...text.matchAll(ENDS)].map(({ 0: sign, index }) => index + sign.length);
  const ahead = (end: number) => end <= most;
  const end =
    ends.findLast((one) => ahead(one) && one > most / 3) ??
    ends.find((one) => !ahead(one) && one <= 2 * most) ??
    ends.findLast(ahead) ??
    [...text.matchAll(GOES_ON)].map(({ index }) => index).findLast(ahead) ??
    insideLongWord(text, most) ??
    0;
  return `${text.slice(0, end).trimEnd()} …`.trimStart();
}

function insideLongWord(text: string, most: number): number | undefined {
  const word = LONG_WORD.exec(text);
  if (!word || word.index > most) return undefined;
  const end = Math.min(most, word.index + word[0].length);
  // Half of a pair is no character.
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
