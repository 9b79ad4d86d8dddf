/** Buttons that print the page; without a script they are not there, for every browser has a menu for it. */

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    window.print();
  });
}
