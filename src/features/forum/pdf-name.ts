/** A pattern for a name of PDF, however it is written: each letter may stand as its number, "/J#61vaScript". */
export function nameIn(name: string): string {
  return `/${name.replace(/[A-Za-z]/g, writtenEitherWay)}(?![A-Za-z0-9#])`;
}

function writtenEitherWay(letter: string): string {
  const number = letter.charCodeAt(0).toString(16);
  const eitherCase = number.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`);
  return `(?:${letter}|#${eitherCase})`;
}
