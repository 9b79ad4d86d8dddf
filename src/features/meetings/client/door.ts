/**
 * Ticks at the door are sent one by one in the background. What could not be sent is kept on this device, said, and sent
 * again: halls have thick walls. Each says who, whether, and how long ago, so that sent twice it comes to the same, and
 * sent late it overwrites nothing newer. What others tick meanwhile is asked for now and then, and where the page is
 * looked at again.
 */
import { drop, keep, unsent, type Press } from './unsent.ts';

/** Milliseconds after which it is tried again. */
const AGAIN = 8_000;
/** Milliseconds that an answer may take: a connection that has died says nothing. */
const PATIENCE = 15_000;
/** Milliseconds after which a page that is looked at asks what others ticked. */
const NEWS = 30_000;
const place = location.pathname;
const note = document.querySelector<HTMLElement>('[data-unsent]');
let isSending = false;
/** Counts up with each press and each sending: what was asked for before it is old. */
let changes = 0;
let later: ReturnType<typeof setTimeout> | undefined;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !keyOf(form)) return;
  event.preventDefault();
  press(form);
});
document.addEventListener('change', ({ target }) => {
  // Whoever is ticked off stays so: it is their guests who were more or fewer.
  const form = target instanceof HTMLSelectElement ? target.form : null;
  if (form?.querySelector('[aria-pressed=true]')) press(form, { came: 'yes' });
});
note?.querySelector('button')?.addEventListener('click', () => void send());
addEventListener('online', () => void send());
addEventListener('storage', showKept);
document.addEventListener('visibilitychange', () => void catchUp());
setInterval(() => void catchUp(), NEWS);
showKept();
void send();

function press(form: HTMLFormElement, but: Press = {}): void {
  changes += 1;
  const pressed = { ...fieldsOf(form), ...but, at: String(Date.now()) };
  keep(keyOf(form), pressed);
  show(form, pressed);
  form.querySelector('[data-sent]')?.replaceChildren();
  void send();
}

function fieldsOf(form: HTMLFormElement): Press {
  const fields = Array.from(new FormData(form), ([name, value]) => [name, typeof value === 'string' ? value : '']);
  return Object.fromEntries(fields) as Press;
}

function showKept(): void {
  const kept = unsent();
  for (const form of formsIn(document)) {
    const press = kept[keyOf(form)];
    if (press) show(form, press);
  }
  say();
}

/** The form as it will stand once it is sent: the next press says the opposite. */
function show(form: HTMLFormElement, { came, guests, guestsCounted }: Press): void {
  const button = form.querySelector('button');
  const next = form.querySelector<HTMLInputElement>('[name=came]');
  const count = form.querySelector<HTMLInputElement>('[name=guestsCounted]');
  if (count && guestsCounted !== undefined) count.value = count.defaultValue = guestsCounted;
  const party = form.querySelector('select');
  if (party && guests !== undefined) party.value = guests;
  if (!button || !next) return;
  button.setAttribute('aria-pressed', String(came === 'yes'));
  button.classList.toggle('here', came === 'yes');
  next.value = came === 'yes' ? 'no' : 'yes';
}

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  clearTimeout(later);
  for (const [key, press] of Object.entries(unsent())) {
    const answer = await sendOne(press);
    if (answer === 'later') break;
    drop(key, press);
    if (answer === 'refused') {
      sendByPage(key, press);
      return;
    }
    arrived(key, press, answer);
  }
  isSending = false;
  say();
  if (Object.keys(unsent()).length > 0) later = setTimeout(() => void send(), AGAIN);
}

/** Shows what others ticked; what is not sent yet stays, and so does a number that somebody is typing. */
async function catchUp(): Promise<void> {
  if (document.hidden || isSending) return;
  const before = changes;
  const answer = await fetch(place, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  if (!answer?.ok || new URL(answer.url).pathname !== place) return;
  const page = await pageOf(answer);
  if (!page || !formOf(page, 'guests') || changes !== before) return;
  showTotal(page);
  showNewcomers(page);
  for (const form of formsIn(document)) {
    const shown = formOf(page, keyOf(form));
    const count = form.querySelector<HTMLInputElement>('[name=guestsCounted]');
    const isTyped = count !== null && count.value !== count.defaultValue;
    // Who had not answered, and is not here after all, has left the list.
    if (!isTyped && !unsent()[keyOf(form)]) show(form, shown ? standsIn(shown) : { came: 'no' });
  }
}

/** The page as the server shows it after that. Whoever was signed out meanwhile keeps what they ticked until they are back. */
async function sendOne({ at, ...fields }: Press): Promise<Document | 'refused' | 'later'> {
  changes += 1;
  const body = new URLSearchParams({ ...fields, ago: String(Date.now() - Number(at ?? Date.now())) });
  const sent = { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) };
  const answer = await fetch(place, sent).catch(() => undefined);
  if (!answer || answer.status >= 500 || [401, 429].includes(answer.status)) return 'later';
  if (!answer.ok) return 'refused';
  if (new URL(answer.url).pathname !== place) return 'later';
  return (await pageOf(answer)) ?? 'later';
}

async function pageOf(answer: Response): Promise<Document | undefined> {
  const text = await answer.text().catch(() => undefined);
  return text === undefined ? undefined : new DOMParser().parseFromString(text, 'text/html');
}

/** Sent by the page itself, the form comes back with what is wrong. */
function sendByPage(key: string, fields: Press): void {
  const form = formOf(document, key);
  for (const [name, value] of Object.entries(fields)) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  if (form) form.submit();
  else location.reload();
}

/** The numbers as they are by now, and the form: where somebody pressed later than this page, it shows what they said. */
function arrived(key: string, press: Press, page: Document): void {
  showTotal(page);
  showNewcomers(page);
  const [form, shown] = [formOf(document, key), formOf(page, key)];
  if (!form || !shown || unsent()[key]) return;
  // Whoever types on is not interrupted.
  if (fieldsOf(form).guestsCounted !== press.guestsCounted) return;
  const stands = standsIn(shown);
  show(form, stands);
  confirmSent(form, stands.guestsCounted === press.guestsCounted);
}

function showTotal(page: Document): void {
  const total = page.querySelector('.lead');
  if (total) document.querySelector('.lead')?.replaceChildren(...total.childNodes);
}

/** Who was let in elsewhere by their name: they stand in the list as in that of the server, before whoever comes next. */
function showNewcomers(page: Document): void {
  let next: Element | null = null;
  for (const line of [...page.querySelectorAll('[data-guests] > li')].reverse()) {
    const here = document.getElementById(line.id);
    if (!here) document.querySelector('[data-guests]')?.insertBefore(document.importNode(line, true), next);
    next = document.getElementById(line.id);
  }
}

/** What a form of the server says is so. */
function standsIn(form: HTMLFormElement): Press {
  const { came, ...fields } = fieldsOf(form);
  return came === undefined ? fields : { ...fields, came: came === 'yes' ? 'no' : 'yes' };
}

/** A tick shows itself; a number that was typed does not. */
function confirmSent(form: HTMLFormElement, isMine: boolean): void {
  const words = form.querySelector<HTMLElement>('[data-sent]');
  if (words) words.textContent = words.dataset[isMine ? 'sent' : 'overtaken'] ?? '';
}

function keyOf({ dataset }: HTMLFormElement): string {
  return dataset.tick ?? '';
}

function formOf(page: Document, key: string): HTMLFormElement | undefined {
  return formsIn(page).find((form) => keyOf(form) === key);
}

function formsIn(page: Document): HTMLFormElement[] {
  return Array.from(page.querySelectorAll<HTMLFormElement>('form[data-tick]'));
}

function say(): void {
  const count = Object.keys(unsent()).length;
  const words = note?.querySelector('span');
  if (!note || !words) return;
  note.hidden = count === 0;
  if (count > 0) words.textContent = (note.dataset[count === 1 ? 'one' : 'many'] ?? '').replace('0', String(count));
}
