import { DOMParser } from '@xmldom/xmldom';

/** The HTML that the entries of an Atom feed bring along. Throws where the feed is not well-formed. */
export function htmlIn(feed: string): string[] {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`A feed is broken: ${message}`);
  };
  const entries = new DOMParser({ onError }).parseFromString(feed, 'text/xml').getElementsByTagName('entry');
  return [...entries].flatMap((entry) =>
    ['title', 'summary', 'content'].flatMap((name) =>
      [...entry.getElementsByTagName(name)]
        .filter((part) => /^x?html$/.test(part.getAttribute('type') ?? ''))
        .map((part) => part.textContent ?? ''),
    ),
  );
}
