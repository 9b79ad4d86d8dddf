/** Finds names and e-mail addresses that stand alone: "Ute" is not in "Utessa", nor a.b@example.org in b@example.org. */
export function wholeWords(names: string[]): RegExp {
  return new RegExp(names.map((name) => (name.includes('@') ? address(name) : word(name))).join('|') || '(?!)', 'gu');
}

function word(name: string): string {
  return String.raw`(?<![\p{L}\p{M}\p{N}_])${RegExp.escape(name)}(?![\p{L}\p{M}\p{N}_])`;
}

/** A full stop after an address ends the sentence, unless the address goes on. */
function address(email: string): string {
  return String.raw`(?<![\p{L}\p{M}\p{N}_.%+-])${RegExp.escape(email)}(?![.-]?[\p{L}\p{M}\p{N}_])`;
}
