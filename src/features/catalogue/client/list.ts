/** Makes the list instant: the same form and addresses, fetched and morphed in place by htmx. */
import 'htmx.org';

const drawer = document.querySelector<HTMLDetailsElement>('#drawer');
const narrow = window.matchMedia('(width < 52rem)');

/** On a narrow screen the choices stay folded until they are asked for. */
function fold(): void {
  if (drawer) drawer.open = !narrow.matches;
}
fold();
narrow.addEventListener('change', fold);

/** The most cases that fit side by side; the comparison says so too. */
const MOST = 4;
const form = document.querySelector<HTMLFormElement>('#compare');

/** Ticks: no more than fit, and the button only when there is something to compare. */
function count(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[form="compare"]')];
  const picked = boxes.filter((box) => box.checked).length;
  for (const box of boxes) box.disabled = picked >= MOST && !box.checked;
  form?.classList.toggle('idle', picked === 0);
}
document.addEventListener('change', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.form === form) count();
});
document.addEventListener('htmx:after:swap', count);
count();
