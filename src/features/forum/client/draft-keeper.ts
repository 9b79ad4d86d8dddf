/** What was typed and is not on the server yet. `sent`: its form was sent, and nobody knows what came of it. */
type Copy = { title: string; text: string; sendKey: string; sent?: true };

/** Milliseconds without a key after which a draft is kept. */
const PAUSE = 2_000;

/**
 * Keeps the draft of a form while somebody writes: on the server, and on this device as long as the server has not
 * said that it has it, such as without a network or after the session has ended.
 */
export function keepDraft(form: HTMLFormElement): void {
  const place = form.dataset.draft ?? '';
  restore(form, place);
  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    write(place, copyOf(form));
    clearTimeout(pause);
    pause = setTimeout(() => void save(form, place), PAUSE);
  });
  form.addEventListener('submit', () => {
    clearTimeout(pause);
    write(place, { ...copyOf(form), sent: true });
  });
}

async function save(form: HTMLFormElement, place: string): Promise<void> {
  const copy = copyOf(form);
  const body = new URLSearchParams({ title: copy.title, text: copy.text, sendKey: copy.sendKey });
  const board = new FormData(form).get('boardId');
  if (typeof board === 'string') body.set('boardId', board);
  const response = await fetch(place, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined);
  if (response?.type !== 'opaqueredirect' || copyOf(form).text !== copy.text) return;
  localStorage.removeItem(place);
  say(form, form.dataset.kept);
}

/** A form that was sent leads to its post: then there is nothing to bring back. */
function restore(form: HTMLFormElement, place: string): void {
  const copy = read(place);
  const arrived = /^#p\d+$/.test(location.hash);
  if (copy?.sent && arrived) localStorage.removeItem(place);
  else if (copy?.text && copy.text !== copyOf(form).text && !form.querySelector('#problems, #preview')) {
    set(form, 'text', copy.text);
    set(form, 'sendKey', copy.sendKey);
    if (copy.title) set(form, 'title', copy.title);
    say(form, form.dataset.restored);
  }
}

function copyOf(form: HTMLFormElement): Copy {
  const data = new FormData(form);
  const textOf = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { title: textOf('title'), text: textOf('text'), sendKey: textOf('sendKey') };
}

function set(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
}

function say(form: HTMLFormElement, words = ''): void {
  const state = form.querySelector('[data-state]');
  if (state) state.textContent = words;
}

/** Some browsers keep nothing in a private window. */
function write(place: string, copy: Copy): void {
  try {
    localStorage.setItem(place, JSON.stringify(copy));
  } catch {
    // The server still has the draft.
  }
}

function read(place: string): Copy | undefined {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as Copy | null) ?? undefined;
  } catch {
    return undefined;
  }
}
