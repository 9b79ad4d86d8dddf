import { morph, pageIn } from './morph.ts';

/** The parts of the page of a topic that change with its posts. */
const PARTS = ['head', 'talk'];

/** True for a post that stands on another page than the open one, or where no topic is open. */
export function isElsewhere(place: URL): boolean {
  return !document.getElementById('talk') || pageOf(place) !== pageOf(location);
}

/** What tells the pages of topics apart. */
function pageOf({ pathname, search }: URL | Location): string {
  return `${pathname} ${new URLSearchParams(search).get('page') ?? '1'}`;
}

/** The page of the topic as it is now; undefined where it cannot be had. */
export async function pageAt(place: URL): Promise<Document | undefined> {
  const answer = await fetch(place).catch(() => undefined);
  const page = answer?.ok ? await pageIn(answer) : undefined;
  return page?.getElementById('talk') ? page : undefined;
}

/** Brings what has changed into the open page, and shows the post of the place as a link to it would. */
export async function showPost(page: Document, { hash }: URL): Promise<void> {
  for (const id of PARTS) {
    const [part, found] = [document.getElementById(id), page.getElementById(id)];
    if (part && found) await morph(part, found);
  }
  location.replace(hash);
  document.querySelector<HTMLElement>(hash)?.focus();
}
