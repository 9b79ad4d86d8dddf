/** Helps somebody who writes a sheet: it saves itself after a pause, and says how many criteria have a level. */
const form = document.querySelector<HTMLFormElement>('form[data-sheet]');
const said = form?.querySelector<HTMLElement>('[data-saved]');
const PAUSE = 3_000;
let waiting: ReturnType<typeof setTimeout> | undefined;
let isSaving = false;
let isUnsaved = false;

if (form) {
  form.addEventListener('input', () => {
    isUnsaved = true;
    count(form);
    later(form);
  });
  // Whoever sends the form themselves needs no help.
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    isUnsaved = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault();
  });
  // A phone shows the list of criteria when it is asked for.
  if (matchMedia('(width < 60rem)').matches) form.querySelector('details')?.removeAttribute('open');
  count(form);
}

function count(writing: HTMLFormElement): void {
  const chosen = new Set(new FormData(writing).keys());
  const items = [...writing.querySelectorAll<HTMLElement>('[data-of]')];
  for (const item of items) item.classList.toggle('done', chosen.has(item.dataset.of ?? ''));
  const line = writing.querySelector<HTMLElement>('[data-progress]');
  const done = String(items.filter(({ classList }) => classList.contains('done')).length);
  if (line) line.textContent = (line.dataset.words ?? '').replace('{n}', done);
}

function later(writing: HTMLFormElement): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void save(writing), PAUSE);
}

async function save(writing: HTMLFormElement): Promise<void> {
  if (isSaving) {
    later(writing);
    return;
  }
  isSaving = true;
  isUnsaved = false;
  const isKept = await send(writing).catch(() => false);
  isSaving = false;
  if (isKept) {
    say((said?.dataset.saved ?? '').replace('{time}', timeNow()));
    return;
  }
  isUnsaved = true;
  say(said?.dataset.unsaved ?? '');
  later(writing);
}

/** True where the server has it. The form is told which version the server has now. */
async function send(writing: HTMLFormElement): Promise<boolean> {
  const fields = Array.from(new FormData(writing), ([name, value]) => [name, typeof value === 'string' ? value : '']);
  const answer = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(fields) });
  // Written elsewhere meanwhile: the page that the button would show says so, with what stands there.
  if (answer.status === 422) writing.requestSubmit();
  if (!answer.ok) return answer.status === 422;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const version = page.querySelector<HTMLInputElement>('form[data-sheet] [name=version]')?.value;
  const field = writing.querySelector<HTMLInputElement>('[name=version]');
  if (!version || !field) return false;
  field.value = version;
  return true;
}

function say(words: string): void {
  if (said) said.textContent = words;
}

function timeNow(): string {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
}
export {};
