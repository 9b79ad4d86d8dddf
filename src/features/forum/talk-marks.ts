/** What a search can be narrowed by. A slug or code has small letters, digits and hyphens. */
export type Marked = {
  seenBy: 'public' | 'members';
  authorId: number;
  boardId: number;
  anchor: { kind: string; id: string } | undefined;
};

/** The mark of posts that strangers may read. */
export const PUBLIC_MARK = 'public';

/** The marks of a post, parted by blanks. Each is one word to the index. */
export function marksOf({ seenBy, authorId, boardId, anchor }: Marked): string {
  const marks = [authorMark(authorId), boardMark(boardId)];
  if (seenBy === 'public') marks.push(PUBLIC_MARK);
  if (anchor) marks.push(anchorMark(anchor.kind, anchor.id));
  return marks.join(' ');
}

export function authorMark(id: number): string {
  return `by${id}`;
}

export function boardMark(id: number): string {
  return `in${id}`;
}

/** The index parts words at hyphens, so a letter that no slug has stands in their place. */
export function anchorMark(kind: string, id: string): string {
  return `${kind}ø${id.replace(/[^a-z0-9]/g, 'ø')}`;
}
