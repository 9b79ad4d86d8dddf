/** What printing needs a script for; without one the same links lead to pages that serve, or say the keys. */

const WHOLE = '#whole';

for (const link of document.querySelectorAll<HTMLElement>('[data-print]')) {
  link.hidden = false;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    // What is printed hangs on the target of the address.
    if (location.hash === WHOLE) location.hash = '';
    window.print();
  });
}

for (const link of document.querySelectorAll('[data-print-whole]')) {
  link.addEventListener('click', () => setTimeout(() => window.print()));
}
