/** Keeps an open topic up to date: marks it as read, and asks for new posts while somebody looks at it. */
import '../../../components/client/near.ts';
import './in-place.ts';

/** Milliseconds between two looks: a talk among neighbours is no chat. */
const PAUSE = 30_000;

document.documentElement.dataset.instant = '';
markRead();
document.addEventListener('htmx:after:swap', markRead);
setInterval(() => void look(), PAUSE);
document.addEventListener('click', ({ target }) => {
  closeMore(target);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closeMore(null)?.focus();
});

/** What lies over the text goes when one presses elsewhere. Answers with what opens it again. */
function closeMore(pressed: EventTarget | null): HTMLElement | null | undefined {
  const open = document.querySelector<HTMLDetailsElement>('.acts [open]');
  if (!open || (pressed instanceof Node && open.contains(pressed))) return undefined;
  open.open = false;
  return open.querySelector('summary');
}

/** Sends what says how far the page has been read, once for each page. */
function markRead(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-read-mark]');
  if (!form) return;
  delete form.dataset.readMark;
  const position = new FormData(form).get('position');
  const body = new URLSearchParams({ position: typeof position === 'string' ? position : '' });
  void fetch(form.action, { method: 'POST', body, headers: { 'hx-request': 'true' } }).catch(() => undefined);
}

/** What asks comes with the first look: a page that is only read through needs none of it. */
async function look(): Promise<void> {
  const watcher = document.querySelector<HTMLElement>('[data-watcher]');
  if (watcher && document.visibilityState === 'visible') await (await import('./look.ts')).look(watcher);
}
