/**
 * Sends small forms without leaving the place where they stand: of the page that the answer leads to, only the parts
 * are taken that the form names by their ids, or the one around it. Whatever cannot be done so is sent as without a
 * script.
 */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.inPlace === undefined) return;
  event.preventDefault();
  void send(form, event.submitter);
});

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  if (await isShown(form, button).catch(() => false)) return;
  delete form.dataset.inPlace;
  form.requestSubmit(button);
}

/** Sends the form, and shows what came of it; false where it was refused. */
async function isShown(form: HTMLFormElement, button: HTMLElement | null): Promise<boolean> {
  const answer = await fetch(form.action, { method: 'POST', body: bodyOf(form, button) });
  if (!answer.ok) return false;
  const { morph, pageIn } = await import('./morph.ts');
  const page = await pageIn(answer);
  const pairs = partsOf(form).map((part) => [part, page.getElementById(part.id)] as const);
  for (const [part, found] of pairs) if (found) await morph(part, found);
  return pairs.length > 0 && pairs.every(([, found]) => found !== null);
}

function bodyOf(form: HTMLFormElement, button: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === 'string') body.set(name, value);
  return body;
}

function partsOf(form: HTMLFormElement): HTMLElement[] {
  const ids = form.dataset.inPlace?.split(' ').filter(Boolean) ?? [];
  const parts = ids.length > 0 ? ids.map((id) => document.getElementById(id)) : [form.closest<HTMLElement>('[id]')];
  return parts.filter((part) => part !== null);
}
