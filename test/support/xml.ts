import { DOMParser, type Element } from '@xmldom/xmldom';

/** An element of a parsed document, as much of it as tests ask for. */
export type Node = { name: string; text: string; attributes: Record<string, string>; children: Node[] };

/** Parses a document. Throws on anything that is not XML, warnings included. */
export function parseXml(text: string): Node {
  const onError = (_: string, message: string) => {
    throw new Error(message);
  };
  const root = new DOMParser({ onError }).parseFromString(text, 'application/xml').documentElement;
  if (!root) throw new Error('The document is empty.');
  return nodeOf(root);
}

/** The elements of this name directly below. */
export function all(node: Node | undefined, name: string): Node[] {
  return (node?.children ?? []).filter((child) => child.name === name);
}

/** The text of the first element of this name directly below. */
export function textOf(node: Node | undefined, name: string): string | undefined {
  return all(node, name)[0]?.text;
}

function nodeOf(element: Element): Node {
  return {
    name: element.tagName,
    text: element.textContent ?? '',
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    children: Array.from(element.childNodes).flatMap((child) =>
      child.nodeType === 1 ? [nodeOf(child as Element)] : [],
    ),
  };
}
