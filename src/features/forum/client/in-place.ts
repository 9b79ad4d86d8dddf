/**
 * Sends small forms without leaving the place where they stand: of the page that the answer leads to, only the part
 * around the form is taken. Whatever cannot be done so is sent as without a script.
 */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.inPlace === undefined) return;
  event.preventDefault();
  void send(form, event.submitter);
});

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  const part = form.closest('[id]');
  const found = part && (await partOf(form, button, part.id).catch(() => undefined));
  if (!found) {
    delete form.dataset.inPlace;
    form.requestSubmit(button);
    return;
  }
  const { default: htmx } = await import('htmx.org');
  await htmx.swap({ text: found, target: part, swap: 'outerMorph', sourceElement: form });
}

/** The part as it is after the form was sent; undefined where there is none. */
async function partOf(form: HTMLFormElement, button: HTMLElement | null, id: string): Promise<string | undefined> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === 'string') body.set(name, value);
  const answer = await fetch(form.action, { method: 'POST', body });
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.getElementById(id)?.outerHTML;
}
