/** The end of a sentence: not after an abbreviation or an ordinal ("z. B.", "3. Mai"), not before a small letter. */
const END =
  /(?<=[.!?]["“”)]*)(?<!(?<![\p{L}\d])(?:\p{L}|\d{1,2}|Abs|bzw|ca|Dr|inkl|Mio|Mrd|Nr|St|Tsd|usw|vgl)\.)\s+(?!\p{Ll})/u;

/** As many whole sentences as fit; at least the first, however long it is. */
export function firstSentences(text: string, longest: number): string {
  const [opening = '', ...sentences] = text.trim().split(END);
  let kept = opening;
  for (const sentence of sentences) {
    if (`${kept} ${sentence}`.length > longest) break;
    kept += ` ${sentence}`;
  }
  return kept;
}
