import type { TreeLine } from './invitation-tree.ts';

/** A line of the tree with those whom this member brought along, as far as they are shown. */
export type Branch = TreeLine & { guests: Branch[] };

/** The lines of the tree, each below the one who brought it. */
export function branchesOf(lines: readonly TreeLine[]): Branch[] {
  const top: Branch[] = [];
  const way: Branch[] = [];
  for (const line of lines) {
    const branch = { ...line, guests: [] };
    (way[line.depth - 1]?.guests ?? top).push(branch);
    way.splice(line.depth, way.length, branch);
  }
  return top;
}
