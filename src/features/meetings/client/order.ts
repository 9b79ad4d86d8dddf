/** Lines of an agenda can be dragged; dropped, the form is sent in their new order. */
const form = document.querySelector<HTMLFormElement>('[data-order]');
let dragged: HTMLElement | undefined;

form?.addEventListener('dragstart', ({ target }) => {
  dragged = target instanceof HTMLElement ? target : undefined;
  dragged?.classList.add('dragged');
});
form?.addEventListener('dragover', (event) => {
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>('li[draggable]') : null;
  if (!dragged || !line) return;
  event.preventDefault();
  const { top, height } = line.getBoundingClientRect();
  if (event.clientY < top + height / 2) line.before(dragged);
  else line.after(dragged);
});
form?.addEventListener('drop', (event) => {
  event.preventDefault();
  form.requestSubmit();
});
form?.addEventListener('dragend', () => dragged?.classList.remove('dragged'));
export {};
