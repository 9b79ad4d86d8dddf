/** A text with the way to it. A text that takes values is called with words of its own, which are `values`. */
export type Leaf = { way: string[]; text: string; values: string[]; say?: Say };

/** The text with other values, each by its name; those that are left out are no words. */
export type Say = (given: Readonly<Record<string, string | boolean>>) => string;

/** Every text of a tree of texts. */
export function leaves(tree: unknown, way: string[] = []): Leaf[] {
  if (typeof tree === 'string') return [{ way, text: tree, values: [] }];
  if (typeof tree === 'function') return [called(tree as (...values: unknown[]) => string, way)];
  return Object.entries(tree as object).flatMap(([key, branch]) => leaves(branch, [...way, key]));
}

/** A count of one or many comes as a truth; it chooses the word and stands in no sentence. */
function called(text: (...values: unknown[]) => string, way: string[]): Leaf {
  const names =
    /^\(?([^)=]*)\)?\s*=>/
      .exec(text.toString())?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  const values = names.filter(Boolean).map((name) => `‹${name}›`);
  const say: Say = (given) => text(...names.map((name) => given[name] ?? '…'));
  return { way, text: text(...values), values: values.filter((value) => value !== '‹one›'), say };
}
