/** Letters with a stroke or without a dot, which Unicode does not take apart. */
const WHOLE: Record<string, string> = { ß: 'ss', ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

/** A text as lists sort it and searches compare it: small letters without marks, one blank between words. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßıłøđæœ]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** A folded text with one letter for an umlaut however it was typed: "mueller" and "müller" are both "muller". */
export function spelledOneWay(folded: string): string {
  return folded.replace(/([ao])e/g, '$1').replace(/(?<![aeq])ue/g, 'u');
}
