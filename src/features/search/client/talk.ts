/** Milliseconds without a newer question before the server is asked: it answers for everyone. */
const REST = 350;

export type TalkCount = { count: number; hasMore: boolean };

/** Puts the posts that answer what the address asks for in the place of the last ones. Answers with their number. */
export async function showTalk(isCurrent: () => boolean): Promise<TalkCount | undefined> {
  await new Promise((resolve) => window.setTimeout(resolve, REST));
  if (!isCurrent()) return undefined;
  const fresh = await fetchTalk(window.location.href).catch(() => null);
  const standing = document.querySelector<HTMLElement>('#talk');
  if (!isCurrent() || !standing) return undefined;
  if (fresh) standing.replaceWith(fresh);
  else standing.hidden = true;
  const count = Number(fresh?.dataset.count ?? 0);
  if (count > 0) hideSorry();
  return { count, hasMore: fresh?.dataset.more === 'true' };
}

async function fetchTalk(address: string): Promise<HTMLElement | null> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector<HTMLElement>('#talk');
}

/** Where the forum has something, nobody is told that there is nothing. */
function hideSorry(): void {
  for (const help of document.querySelectorAll<HTMLElement>('[data-state=none]')) help.hidden = true;
}
