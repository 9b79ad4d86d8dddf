/** Buttons that copy an address; without a script they are not there, for one copies by hand. */

for (const item of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const label = item.querySelector('span');
  if (!('clipboard' in navigator) || !label) continue;
  item.hidden = false;
  item.addEventListener('click', () => {
    void navigator.clipboard.writeText(item.dataset.copy ?? '').then(() => {
      label.textContent = item.dataset.done ?? '';
    });
  });
}
