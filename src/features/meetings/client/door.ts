/**
 * Ticks at the door are sent one by one in the background. What could not be sent is kept on this device, said, and sent
 * again: halls have thick walls. Each says who and whether, so that sent twice it comes to the same.
 */
type Unsent = Record<string, Record<string, string>>;

/** Milliseconds after which it is tried again. */
const AGAIN = 8_000;
const place = location.pathname;
const note = document.querySelector<HTMLElement>('[data-unsent]');
const forms = document.querySelectorAll<HTMLFormElement>('form[data-tick]');
let unsent = read();
let isSending = false;
let later: ReturnType<typeof setTimeout> | undefined;

for (const form of forms) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep(form, fieldsOf(form));
    void send();
  });
  const kept = unsent[form.dataset.tick ?? ''];
  if (kept) show(form, kept);
}
note?.querySelector('button')?.addEventListener('click', () => void send());
addEventListener('online', () => void send());
say();
void send();

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields = Array.from(new FormData(form), ([name, value]) => [name, typeof value === 'string' ? value : '']);
  return Object.fromEntries(fields) as Record<string, string>;
}

function keep(form: HTMLFormElement, fields: Record<string, string>): void {
  unsent[form.dataset.tick ?? ''] = fields;
  write();
  show(form, fields);
  form.querySelector('[data-sent]')?.replaceChildren();
}

/** The form as it will stand once it is sent: the next press says the opposite. */
function show(form: HTMLFormElement, { came, guestsCounted }: Record<string, string>): void {
  const button = form.querySelector('button');
  const next = form.querySelector<HTMLInputElement>('[name=came]');
  const count = form.querySelector<HTMLInputElement>('[name=guestsCounted]');
  if (count && guestsCounted !== undefined) count.value = guestsCounted;
  if (!button || !next) return;
  button.setAttribute('aria-pressed', String(came === 'yes'));
  button.classList.toggle('here', came === 'yes');
  next.value = came === 'yes' ? 'no' : 'yes';
}

async function send(): Promise<void> {
  if (isSending) return;
  isSending = true;
  clearTimeout(later);
  for (const [key, fields] of Object.entries(unsent)) {
    const outcome = await sendOne(fields);
    if (outcome === 'later') break;
    // Pressed again meanwhile, it waits for its turn.
    if (unsent[key] === fields) unsent = Object.fromEntries(Object.entries(unsent).filter(([one]) => one !== key));
    write();
    if (outcome === 'refused') {
      sendByPage(key, fields);
      return;
    }
    confirmSent(key);
  }
  isSending = false;
  say();
  if (Object.keys(unsent).length > 0) later = setTimeout(() => void send(), AGAIN);
}

/** Whoever was signed out meanwhile keeps what they ticked until they are back. */
async function sendOne(fields: Record<string, string>): Promise<'sent' | 'refused' | 'later'> {
  const answer = await fetch(place, { method: 'POST', body: new URLSearchParams(fields) }).catch(() => undefined);
  if (!answer || answer.status >= 500 || [401, 429].includes(answer.status)) return 'later';
  if (!answer.ok) return 'refused';
  if (new URL(answer.url).pathname !== place) return 'later';
  const page = new DOMParser().parseFromString(await answer.text().catch(() => ''), 'text/html');
  const total = page.querySelector('.lead');
  if (total) document.querySelector('.lead')?.replaceChildren(...total.childNodes);
  return 'sent';
}

/** Sent by the page itself, the form comes back with what is wrong. */
function sendByPage(key: string, fields: Record<string, string>): void {
  const form = formOf(key);
  for (const [name, value] of Object.entries(fields)) {
    const field = form?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  if (form) form.submit();
  else location.reload();
}

/** A tick shows itself; a number that was typed does not. */
function confirmSent(key: string): void {
  const sent = formOf(key)?.querySelector<HTMLElement>('[data-sent]');
  if (sent) sent.textContent = sent.dataset.sent ?? '';
}

function formOf(key: string): HTMLFormElement | undefined {
  return Array.from(forms).find(({ dataset }) => dataset.tick === key);
}

function say(): void {
  const count = Object.keys(unsent).length;
  const words = note?.querySelector('span');
  if (!note || !words) return;
  note.hidden = count === 0;
  if (count > 0) words.textContent = (note.dataset[count === 1 ? 'one' : 'many'] ?? '').replace('0', String(count));
}

/** Some browsers keep nothing in a private window. */
function write(): void {
  try {
    if (Object.keys(unsent).length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(unsent));
  } catch {
    // It still stands in this page.
  }
}

function read(): Unsent {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as Unsent | null) ?? {};
  } catch {
    return {};
  }
}
export {};
