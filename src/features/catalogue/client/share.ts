/** What printing needs a script for; without one the same links lead to pages that serve. */

for (const link of document.querySelectorAll<HTMLElement>('[data-print]')) {
  link.hidden = false;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    window.print();
  });
}
