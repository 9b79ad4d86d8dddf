/** Counts the minutes of an item down in the hall, and follows whoever steers from another device, such as a phone. */
const EVERY = 10_000;

function count(): void {
  const shown = document.querySelector<HTMLElement>('[data-until]');
  const { until = '', left = '', over = '' } = shown?.dataset ?? {};
  const minutes = Math.ceil((Date.parse(until) - Date.now()) / 60_000);
  if (!shown || Number.isNaN(minutes)) return;
  shown.textContent = (minutes < 0 ? over : left).replace('0', String(Math.abs(minutes)));
  shown.classList.toggle('over', minutes < 0);
}

/** Shows what the server shows by now, where that is something else. A hall without a connection keeps what it has. */
async function follow(): Promise<void> {
  if (document.hidden) return;
  const answer = await fetch(location.pathname, { signal: AbortSignal.timeout(EVERY) }).catch(() => undefined);
  const text = answer?.ok ? await answer.text().catch(() => '') : '';
  const now = hallIn(new DOMParser().parseFromString(text, 'text/html'));
  const before = hallIn(document);
  if (!now || !before || now.dataset.shows === before.dataset.shows) return;
  before.replaceWith(now);
  count();
}

function hallIn(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('[data-shows]');
}

count();
setInterval(() => {
  count();
  void follow();
}, EVERY);
document.addEventListener('visibilitychange', () => void follow());
export {};
