import type { Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { mdxToMdast } from 'satteri';
import { CASE_PARTS } from './case-parts.ts';

/** Elements that a text may use beside Markdown; each is a component of the page. */
const ELEMENTS = new Set<string>([...CASE_PARTS, 'Source']);

type Attribute = { type: string; name?: string; value?: unknown };
type Element = { name: string | null; attributes: Attribute[] };

/** A sentence about a text that cannot be published. */
export class BodyError extends Error {}

/**
 * The plain words of an MDX text, block by block, without its source marks.
 * Throws BodyError on anything that could run: imports, exports, expressions, unknown elements.
 */
export function plainText(mdx: string): string {
  const tree = parse(mdx);
  refuseCode(tree);
  return blocks(tree.children).filter(Boolean).join('\n');
}

/** Throws BodyError unless the text holds each part of a case once and in order, with words in it. */
export function checkParts(mdx: string): void {
  const parts = parse(mdx).children.filter((node) => node.type === 'mdxJsxFlowElement');
  const names = parts.map((part) => part.name);
  if (names.join() !== CASE_PARTS.join()) {
    throw new BodyError(`the text needs the parts ${wanted()} in this order; it has ${names.join(', ') || 'none'}`);
  }
  const empty = parts.find(
    (part) =>
      blocks(part.children as RootContent[])
        .join('')
        .trim() === '',
  );
  if (empty) throw new BodyError(`the part <${empty.name}> is empty`);
}

/** The numbers of the sources that the text names with <Source n="3" />. */
export function sourcesInText(mdx: string): number[] {
  return [...mdx.matchAll(/<Source n="(\d+)"\s*\/>/g)].map((match) => Number(match[1]));
}

function wanted(): string {
  return CASE_PARTS.map((part) => `<${part}>`).join(', ');
}

function parse(mdx: string): Root {
  try {
    return mdxToMdast(mdx) as Root;
  } catch (error) {
    throw new BodyError(`the text cannot be read as MDX: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuseCode(node: Nodes): void {
  const type: string = node.type;
  if (type === 'mdxjsEsm' || type.endsWith('Expression')) {
    throw new BodyError('a text holds no imports, exports or {expressions}; write plain Markdown');
  }
  if (type === 'html') throw new BodyError('a text holds no HTML; write plain Markdown');
  if ('name' in node && type.startsWith('mdxJsx')) refuseElement(node as Element);
  if ('children' in node) node.children.forEach(refuseCode);
}

function refuseElement({ name, attributes }: Element): void {
  if (!name || !ELEMENTS.has(name)) {
    throw new BodyError(`<${name ?? ''}> is not an element of a text; allowed are ${[...ELEMENTS].join(', ')}`);
  }
  if (!attributes.every(isPlain)) throw new BodyError(`<${name}> takes plain attributes only, such as n="3"`);
  if (name === 'Source' && !attributes.some(isNumber)) throw new BodyError('<Source> needs its number, such as n="3"');
}

/** A name with a text: no expression and no spread, which could run. */
function isPlain(attribute: Attribute): boolean {
  return attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
}

function isNumber({ name, value }: Attribute): boolean {
  return name === 'n' && typeof value === 'string' && /^\d+$/.test(value);
}

/** One string a paragraph, heading, list item or cell, so that words of two blocks never run together. */
function blocks(nodes: RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if ('children' in node && !['paragraph', 'heading', 'tableCell'].includes(node.type)) {
      return blocks(node.children);
    }
    return [toString(node)];
  });
}
