/** Milliseconds after the last key; after each try that reached nobody twice as long, up to a minute. */
const PAUSE = 3_000;
const LONGEST_PAUSE = 60_000;

/** What came of a try: the server has it, nobody answered, or the server wants to say something. */
type Outcome = 'kept' | 'unreached' | 'refused';

/** What is told of the tries. */
export type Telling = { kept: () => void; unsaved: () => void };

/**
 * Saves a form while somebody writes: the same form, sent after a pause. Its field `version` follows the server, so that
 * two writers do not overwrite each other unseen.
 */
export function keepSaving(form: HTMLFormElement, telling: Telling): void {
  let pause = PAUSE;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;
  let isUnsaved = false;

  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (saving) later();
      else saving = save().finally(() => (saving = undefined));
    }, pause);
  };
  const save = async () => {
    isUnsaved = false;
    const outcome = await send(form).catch(() => 'unreached' as const);
    if (outcome === 'kept') {
      pause = PAUSE;
      telling.kept();
      return;
    }
    telling.unsaved();
    if (outcome === 'refused') {
      // Signed out, no right, over, or written elsewhere: the page that the button shows says so, and keeps the words.
      form.requestSubmit();
      return;
    }
    isUnsaved = true;
    pause = Math.min(2 * pause, LONGEST_PAUSE);
    later();
  };

  form.addEventListener('input', () => {
    isUnsaved = true;
    later();
  });
  // Whoever sends the form themselves needs no help, but the version that a try under way will have made.
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    isUnsaved = false;
    if (!saving) return;
    event.preventDefault();
    void saving.then(() => {
      form.requestSubmit(event.submitter);
    });
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault();
  });
}

async function send(form: HTMLFormElement): Promise<Outcome> {
  const fields = Array.from(new FormData(form), ([name, value]) => [name, typeof value === 'string' ? value : '']);
  const answer = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(fields) });
  if (answer.status >= 500 || answer.status === 429) return 'unreached';
  const version = answer.ok ? versionIn(await answer.text()) : undefined;
  const field = form.querySelector<HTMLInputElement>('[name=version]');
  if (!version || !field) return 'refused';
  field.value = version;
  return 'kept';
}

/** The version that the server has now. */
function versionIn(text: string): string | undefined {
  const page = new DOMParser().parseFromString(text, 'text/html');
  return page.querySelector<HTMLInputElement>('form[data-autosave] [name=version]')?.value;
}
