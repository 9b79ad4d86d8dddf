/** Says of a file that is too large before it has been sent in vain, over a slow line perhaps for minutes. */
export function weighFiles(form: HTMLFormElement): void {
  const part = form.querySelector<HTMLElement>('[data-most-bytes]');
  const field = part?.querySelector<HTMLInputElement>('input[type=file]');
  if (!part || !field) return;
  field.addEventListener('change', () => {
    const isTooLarge = [...(field.files ?? [])].some(({ size }) => size > Number(part.dataset.mostBytes));
    field.setCustomValidity(isTooLarge ? (part.dataset.tooLarge ?? '') : '');
    field.reportValidity();
  });
}
