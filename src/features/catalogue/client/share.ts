/** What printing and copying need a script for; without one the same links lead to pages that serve. */

for (const link of document.querySelectorAll<HTMLElement>('[data-print]')) {
  link.hidden = false;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    window.print();
  });
}

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
