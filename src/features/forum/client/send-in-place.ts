import { forgetCopy, placeOf } from './copy.ts';
import { morph, pageIn } from './morph.ts';
import { isElsewhere, pageAt, showPost } from './open-topic.ts';

/** Marks a form in which somebody writes: posts that come into the page leave it alone. */
const OWN = 'hx-morph-skip';

/**
 * Sends a form of writing without leaving its page. The server's answer says what came of it: what was written stands
 * somewhere now, on this page of its topic or on another; or the form comes back, with what to mend or with a preview.
 * Whatever cannot be done so is sent as without a script.
 */
export function sendInPlace(form: HTMLFormElement): void {
  const isBegun = [...form.querySelectorAll('textarea')].some(({ value, defaultValue }) => value !== defaultValue);
  form.toggleAttribute(OWN, isBegun);
  form.addEventListener('input', () => {
    form.setAttribute(OWN, '');
  });
  form.addEventListener('submit', (event) => {
    if (form.dataset.plain !== undefined) return;
    event.preventDefault();
    // Pressed again while it is on its way: once is enough.
    if (form.ariaBusy === 'true') return;
    setBusy(form, true);
    say(form, form.dataset.sending);
    void send(form, event.submitter).finally(() => {
      setBusy(form, false);
    });
  });
}

/** What is on its way is not changed. */
function setBusy(form: HTMLFormElement, isBusy: boolean): void {
  form.ariaBusy = isBusy ? 'true' : null;
  for (const field of form.querySelectorAll('textarea')) field.readOnly = isBusy;
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const sent = { method: 'POST', body: new FormData(form, button), headers: { 'hx-request': 'true' } };
  const { pathname, search } = new URL(form.action);
  const answer = await fetch(pathname + search, sent).catch(() => undefined);
  const place = answer?.headers.get('hx-redirect');
  if (!answer || answer.status >= 500) say(form, form.dataset.away);
  else if (place) await arrive(form, new URL(place, location.href));
  else if (!(await comeBack(form, await pageIn(answer)))) sendPlainly(form, button);
}

function sendPlainly(form: HTMLFormElement, button: HTMLElement | null): void {
  form.dataset.plain = '';
  form.requestSubmit(button);
}

/** What was written stands at this place now. */
async function arrive(form: HTMLFormElement, place: URL): Promise<void> {
  forgetCopy(placeOf(form));
  if (isElsewhere(place)) {
    location.assign(place);
    return;
  }
  const page = await pageAt(place);
  form.reset();
  history.replaceState(history.state, '', place);
  if (!page) {
    location.reload();
    return;
  }
  form.removeAttribute(OWN);
  await showPost(page, place);
  const told = document.getElementById('told');
  if (told) told.textContent = told.dataset.arrived ?? '';
}

/** True if the form has come back. What is new in it takes the focus: what is to be mended, or a preview. */
async function comeBack(form: HTMLFormElement, page: Document): Promise<boolean> {
  const found = page.getElementById(form.id);
  if (!found) return false;
  document.title = page.title;
  form.removeAttribute(OWN);
  await morph(form, found);
  form.setAttribute(OWN, '');
  // Files that came along are on the server now, or have to be chosen again.
  for (const field of form.querySelectorAll('input')) if (field.type !== 'hidden') field.value = field.defaultValue;
  const news = form.querySelector<HTMLElement>('#problems, #preview');
  if (news) news.focus();
  else if (document.activeElement === document.body) form.querySelector('textarea')?.focus();
  return true;
}

function say(form: HTMLFormElement, words = ''): void {
  const state = form.querySelector('[data-state]');
  if (state) state.textContent = words;
}
