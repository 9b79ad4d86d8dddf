/** Buttons that show what is typed in a field; without a script they are not there, and the field is as it was. */

for (const button of document.querySelectorAll<HTMLElement>('[data-shows]')) {
  const field = document.getElementById(button.dataset.shows ?? '');
  if (!(field instanceof HTMLInputElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = field.type === 'text';
    field.type = isShown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!isShown));
  });
  // What is sent is a password again, or the browser would keep it among other texts.
  field.form?.addEventListener('submit', () => (field.type = 'password'));
}
