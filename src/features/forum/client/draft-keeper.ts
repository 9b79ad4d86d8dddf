import { forgetCopy, placeOf, placesOfCopies, readCopy, writeCopy, type Copy } from './copy.ts';

/** Milliseconds without a key after which a draft is kept. */
const PAUSE = 2_000;

/**
 * Keeps the draft of a form while somebody writes: on the server, and on this device as long as the server has not
 * said that it has it, such as without a network or after the session has ended.
 */
export function keepDraft(form: HTMLFormElement): void {
  const place = placeOf(form);
  forgetArrived();
  restore(form, place);
  writeOnAfterQuote(form);
  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    writeCopy(place, copyOf(form));
    clearTimeout(pause);
    pause = setTimeout(() => void save(form, place), PAUSE);
  });
  form.addEventListener('submit', () => {
    clearTimeout(pause);
    writeCopy(place, { ...copyOf(form), sentFrom: location.pathname });
  });
}

/**
 * A form that was sent leads to its post: then there is nothing to bring back. Links to posts stand everywhere, so only
 * what comes from the very page of the form has arrived.
 */
function forgetArrived(): void {
  if (!/^#p\d+$/.test(location.hash) || !document.referrer) return;
  const from = new URL(document.referrer).pathname;
  for (const place of placesOfCopies()) if (readCopy(place)?.sentFrom === from) forgetCopy(place);
}

function restore(form: HTMLFormElement, place: string): void {
  const copy = readCopy(place);
  if (!copy?.text || form.querySelector('#problems, #preview')) return;
  const text = withQuote(copy.text, form.dataset.quote);
  if (text === copyOf(form).text) return;
  set(form, 'text', text);
  set(form, 'sendKey', copy.sendKey);
  if (copy.title) set(form, 'title', copy.title);
  // It stands in its form again: whatever one follows from here on is not its arrival.
  writeCopy(place, copyOf(form));
  unfold(form);
  // What was just quoted has its own word, which stands there already.
  if (form.dataset.quote === undefined) say(form, form.dataset.restored);
}

/** What was written is not hidden. */
function unfold(form: HTMLFormElement): void {
  form.closest('details')?.setAttribute('open', '');
}

/** Whoever has just asked for a quote gets it, below what they had written. */
function withQuote(text: string, quote = ''): string {
  return text.includes(quote.trimEnd()) ? text : `${text.trimEnd()}\n\n${quote}`;
}

/** One writes on where the quote ends. The page read anew does not bring it again. */
function writeOnAfterQuote(form: HTMLFormElement): void {
  if (form.dataset.quote === undefined) return;
  const address = new URL(location.href);
  address.searchParams.delete('quote');
  history.replaceState(history.state, '', address);
  // Until then the browser still goes to the place that the address names, and takes the focus along.
  addEventListener('load', () => {
    writeAtEnd(form);
  });
}

function writeAtEnd(form: HTMLFormElement): void {
  const field = form.elements.namedItem('text');
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  field.scrollTop = field.scrollHeight;
}

async function save(form: HTMLFormElement, place: string): Promise<void> {
  const copy = copyOf(form);
  const body = new URLSearchParams({ title: copy.title, text: copy.text, sendKey: copy.sendKey });
  const board = new FormData(form).get('boardId');
  if (typeof board === 'string') body.set('boardId', board);
  const response = await fetch(form.dataset.draft ?? '', { method: 'POST', body, redirect: 'manual' }).catch(
    () => undefined,
  );
  if (response?.type !== 'opaqueredirect' || copyOf(form).text !== copy.text) return;
  forgetCopy(place);
  say(form, form.dataset.kept);
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
