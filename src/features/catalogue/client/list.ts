/** Makes the list instant: the same form and addresses, fetched and morphed in place by htmx. */
import htmx from 'htmx.org';
import { letLanguageFollow } from '../../../lib/language-link.ts';
import './picks.ts';

/** What a reader has folded or unfolded stays so when the list changes. */
htmx.config.morphIgnore.push('open');

const narrow = window.matchMedia('(width < 52rem)');
let folded = narrow.matches;

/** On a narrow screen the choices stay folded until they are asked for. Looked up each time: Back replaces them. */
function fold(): void {
  const drawer = document.querySelector<HTMLDetailsElement>('#drawer');
  if (drawer) drawer.open = !folded;
}
fold();
letLanguageFollow();
document.documentElement.dataset.instant = '';
narrow.addEventListener('change', () => {
  folded = narrow.matches;
  fold();
});
document.addEventListener('htmx:before:swap', () => {
  folded = document.querySelector<HTMLDetailsElement>('#drawer')?.open === false;
});

/** True from a choice on until its list has come. */
let waits = false;
document.addEventListener('htmx:after:swap', () => {
  waits = false;
  fold();
});
document.addEventListener('change', ({ target }) => {
  if (target instanceof Element && target.closest('#filters')) waits = true;
});

// The list that the button promises is here already; one that has not come is fetched as without a script.
document.addEventListener('submit', (event) => {
  if (waits || !(event.target instanceof HTMLFormElement) || event.target.id !== 'filters') return;
  event.preventDefault();
  folded = narrow.matches;
  fold();
  const found = document.querySelector<HTMLElement>('#found');
  found?.scrollIntoView();
  found?.focus({ preventScroll: true });
});
