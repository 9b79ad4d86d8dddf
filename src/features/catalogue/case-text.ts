import type { Root, RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import { CASE_PARTS, type CasePart } from './case-parts.ts';

/** Words, the mark of a source, or an element of Markdown with what is in it. */
export type Piece = string | { source: string } | { tag: string; attributes: Record<string, unknown>; inside: Piece[] };

/** The text of a case, part by part. */
export type CaseText = Record<CasePart, Piece[]>;

/** Reads a text that `content.ts` has checked; straight quotes become typographic ones. */
export function caseText(body: string): CaseText {
  const { children } = mdxToHast(body, { features: { smartPunctuation: true }, position: false }) as Root;
  return Object.fromEntries(CASE_PARTS.map((part) => [part, insideOf(part, children).flatMap(piecesOf)])) as CaseText;
}

function insideOf(part: CasePart, nodes: RootContent[]): RootContent[] {
  return nodes.flatMap((node) => (node.type === 'mdxJsxFlowElement' && node.name === part ? node.children : []));
}

/** Only sources are left of the elements that are no Markdown: the parts hold no parts. */
function piecesOf(node: RootContent): Piece[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element') {
    return [{ tag: node.tagName, attributes: node.properties, inside: held(node.children.flatMap(piecesOf)) }];
  }
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return [];
  return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [{ source: value }] : []));
}

/** The mark of a source stays on the line of the word before it. */
function held(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const isBefore = typeof piece === 'string' && typeof next === 'object' && 'source' in next;
    return isBefore ? piece.replace(/\s+$/, '\u00A0') : piece;
  });
}
