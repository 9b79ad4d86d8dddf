/** Saves the minutes of an item while somebody writes: the same form, sent after a pause. */
const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
const said = form?.querySelector<HTMLElement>('[data-saved]');
const PAUSE = 3_000;
let waiting: ReturnType<typeof setTimeout> | undefined;
let isSaving = false;

form?.addEventListener('input', () => {
  if (said) said.textContent = '';
  later();
});

/** Whoever sends the form themselves needs no help. */
form?.addEventListener('submit', () => {
  clearTimeout(waiting);
});

function later(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void save(), PAUSE);
}

async function save(): Promise<void> {
  if (!form) return;
  if (isSaving) {
    later();
    return;
  }
  isSaving = true;
  try {
    await send(form);
  } catch {
    if (said) said.textContent = said.dataset.lost ?? '';
    later();
  } finally {
    isSaving = false;
  }
}

/** Somebody else wrote meanwhile: the page that the button would show says so, with both texts. */
async function send(writing: HTMLFormElement): Promise<void> {
  const fields = Array.from(new FormData(writing), ([name, value]) => [name, typeof value === 'string' ? value : '']);
  const answer = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(fields) });
  if (answer.status === 409) {
    writing.requestSubmit();
    return;
  }
  if (answer.status >= 500) throw new Error('not saved');
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const version = page.querySelector<HTMLInputElement>('form[data-autosave] [name=version]')?.value;
  const field = writing.querySelector<HTMLInputElement>('[name=version]');
  if (version && field) field.value = version;
  if (said) said.textContent = said.dataset.saved ?? '';
}
export {};
