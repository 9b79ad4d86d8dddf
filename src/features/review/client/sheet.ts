/** Helps somebody who writes a sheet: it saves itself after a pause, and says how many criteria have a level. */
const form = document.querySelector<HTMLFormElement>('form[data-sheet]');
const said = form?.querySelector<HTMLElement>('[data-saved]');

/** Milliseconds after the last key; after each try that reached nobody twice as long, up to a minute. */
const PAUSE = 3_000;
const LONGEST_PAUSE = 60_000;

/** What came of a try: the server has it, nobody answered, or the server wants to say something. */
type Outcome = 'kept' | 'unreached' | 'refused';

let pause = PAUSE;
let waiting: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<void> | undefined;
let isUnsaved = false;

if (form) {
  form.addEventListener('input', () => {
    isUnsaved = true;
    count(form);
    later(form);
  });
  // Whoever sends the form themselves needs no help, but the version that a try under way will have made.
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    isUnsaved = false;
    if (!saving) return;
    event.preventDefault();
    void saving.then(() => form.requestSubmit(event.submitter));
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
  waiting = setTimeout(() => {
    if (saving) later(writing);
    else saving = save(writing).finally(() => (saving = undefined));
  }, pause);
}

async function save(writing: HTMLFormElement): Promise<void> {
  isUnsaved = false;
  const outcome = await send(writing).catch(() => 'unreached' as const);
  if (outcome === 'kept') {
    pause = PAUSE;
    say((said?.dataset.saved ?? '').replace('{time}', timeNow()));
    return;
  }
  say(said?.dataset.unsaved ?? '');
  if (outcome === 'refused') {
    // Signed out, recused, over, or written elsewhere: the page that the button shows says so, and keeps the words.
    writing.requestSubmit();
    return;
  }
  isUnsaved = true;
  pause = Math.min(2 * pause, LONGEST_PAUSE);
  later(writing);
}

async function send(writing: HTMLFormElement): Promise<Outcome> {
  const fields = Array.from(new FormData(writing), ([name, value]) => [name, typeof value === 'string' ? value : '']);
  const answer = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(fields) });
  if (answer.status >= 500 || answer.status === 429) return 'unreached';
  const version = answer.ok ? versionIn(await answer.text()) : undefined;
  const field = writing.querySelector<HTMLInputElement>('[name=version]');
  if (!version || !field) return 'refused';
  field.value = version;
  return 'kept';
}

/** The version that the server has now. */
function versionIn(text: string): string | undefined {
  const page = new DOMParser().parseFromString(text, 'text/html');
  return page.querySelector<HTMLInputElement>('form[data-sheet] [name=version]')?.value;
}

function say(words: string): void {
  if (said) said.textContent = words;
}

function timeNow(): string {
  return new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
}
export {};
