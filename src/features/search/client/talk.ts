/** Milliseconds without a newer question before the server is asked: it answers for everyone. */
const REST = 350;

export type TalkCount = { count: number; hasMore: boolean };

/** The server's lists: networks, and posts. */
const LISTS = ['#networks', '#talk'];

/** Puts what the server answers to the address in the place of the last answers. Answers with their number. */
export async function showTalk(isCurrent: () => boolean): Promise<TalkCount | undefined> {
  await new Promise((resolve) => window.setTimeout(resolve, REST));
  if (!isCurrent()) return undefined;
  const page = await fetchPage(window.location.href).catch(() => undefined);
  if (!isCurrent()) return undefined;
  const fresh = LISTS.map((list) => replace(list, page));
  place(fresh.at(-1));
  const count = fresh.reduce((sum, list) => sum + Number(list?.dataset.count ?? 0), 0);
  if (count > 0) hideSorry();
  return { count, hasMore: fresh.some((list) => list?.dataset.more === 'true') };
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** A list that did not come is hidden: the one that stands there answers something else. */
function replace(list: string, page: Document | undefined): HTMLElement | undefined {
  const [standing, fresh] = [document, page].map((where) => where?.querySelector<HTMLElement>(list) ?? undefined);
  if (standing && fresh) standing.replaceWith(fresh);
  else if (standing) standing.hidden = true;
  return fresh;
}

/** Posts stand before the pages where the server says so, else behind them. */
function place(talk: HTMLElement | undefined): void {
  if (talk?.dataset.first === 'true') talk.parentElement?.prepend(talk);
  else talk?.parentElement?.append(talk);
}

/** Where the server has something, nobody is told that there is nothing. */
function hideSorry(): void {
  for (const help of document.querySelectorAll<HTMLElement>('[data-state=none]')) help.hidden = true;
}
