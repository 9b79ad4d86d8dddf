/** Adds the day on which somebody reads a case to how it is cited; without a script they add it themselves. */

for (const cite of document.querySelectorAll<HTMLElement>('[data-read]')) {
  const today = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date());
  cite.textContent += ` (${cite.dataset.read ?? ''} ${today})`;
  const copy = cite.parentElement?.querySelector<HTMLElement>('[data-copy]');
  if (copy) copy.dataset.copy = cite.textContent;
}
