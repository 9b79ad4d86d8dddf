/** Counts the minutes of an item down in the hall. */
const shown = document.querySelector<HTMLElement>('[data-until]');
const EVERY = 10_000;

function count(): void {
  const { until = '', left = '', over = '' } = shown?.dataset ?? {};
  const minutes = Math.ceil((Date.parse(until) - Date.now()) / 60_000);
  if (!shown || Number.isNaN(minutes)) return;
  shown.textContent = (minutes < 0 ? over : left).replace('0', String(Math.abs(minutes)));
  shown.classList.toggle('over', minutes < 0);
}

count();
setInterval(count, EVERY);
export {};
