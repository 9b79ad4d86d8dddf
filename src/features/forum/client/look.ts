/** Asks whether an open topic has new posts, and brings them into it when somebody wants them. */
import { isElsewhere, pageAt, showPost } from './open-topic.ts';

export async function look(watcher: HTMLElement): Promise<void> {
  const { watcher: address = '' } = watcher.dataset;
  const answer = await fetch(address, { headers: { 'hx-request': 'true' } }).catch(() => undefined);
  if (answer?.status !== 200 || watcher.dataset.watcher !== address) return;
  const news = await answer.text();
  // Said again, the same would only disturb.
  if (watcher.dataset.news === news) return;
  watcher.dataset.news = news;
  watcher.innerHTML = news;
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('[data-watcher] a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void show(new URL(link.href));
});

async function show(place: URL): Promise<void> {
  const page = isElsewhere(place) ? undefined : await pageAt(place);
  if (page) await showPost(page, place);
  else location.assign(place);
}
