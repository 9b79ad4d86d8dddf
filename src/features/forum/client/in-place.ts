/**
 * Sends small forms without leaving the place where they stand: of the page that the answer leads to, only the parts
 * are taken that the form names by their ids, or the one around it. Whatever cannot be done so is sent as without a
 * script.
 */
import { morph, pageIn } from './morph.ts';

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.inPlace === undefined) return;
  event.preventDefault();
  void send(form, event.submitter);
});

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const parts = partsOf(form);
  const page = await pageAfter(form, button).catch(() => undefined);
  const found = parts.map(({ id }) => page?.getElementById(id));
  if (parts.length === 0 || !found.every((part) => part instanceof HTMLElement)) {
    delete form.dataset.inPlace;
    form.requestSubmit(button);
    return;
  }
  for (const [index, part] of found.entries()) await morph(parts[index] as HTMLElement, part);
}

function partsOf(form: HTMLFormElement): HTMLElement[] {
  const ids = form.dataset.inPlace?.split(' ').filter(Boolean) ?? [];
  const parts = ids.length > 0 ? ids.map((id) => document.getElementById(id)) : [form.closest<HTMLElement>('[id]')];
  return parts.filter((part) => part !== null);
}

/** The page as it is after the form was sent; undefined where it was refused. */
async function pageAfter(form: HTMLFormElement, button: HTMLElement | null): Promise<Document | undefined> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === 'string') body.set(name, value);
  const answer = await fetch(form.action, { method: 'POST', body });
  return answer.ok ? pageIn(answer) : undefined;
}
