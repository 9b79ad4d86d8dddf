type Person = { value: string; about?: string };
type Provided = { matched: boolean; fragment?: HTMLElement };
type ChangeEvent = CustomEvent<{ text: string; provide: (result: Promise<Provided>) => void }>;
type ValueEvent = CustomEvent<{ item: HTMLElement; value: string | null }>;

/** Milliseconds without a key after which names are looked for. */
const PAUSE = 150;

const NONE: Provided = { matched: false };

/** Offers the names of members to whoever types an @. */
export function suggestNames(form: HTMLFormElement): void {
  const expander = form.querySelector('text-expander');
  const label = expander?.getAttribute('data-label') ?? '';
  expander?.addEventListener('keydown', (event) => stayOnOnly(expander, event as KeyboardEvent), true);
  let newest: Promise<Provided> | undefined;
  let count = 0;
  expander?.addEventListener('text-expander-change', (event) => {
    const { text, provide } = (event as ChangeEvent).detail;
    const number = (count += 1);
    // Whoever types on is answered once, with what they typed last.
    newest = after(PAUSE).then(() => (number === count ? suggestions(text, label) : (newest ?? NONE)));
    provide(newest);
  });
  expander?.addEventListener('text-expander-value', (event) => {
    const { detail } = event as ValueEvent;
    detail.value = `@${detail.item.dataset.value ?? ''}`;
  });
  lookAgain(expander);
}

/** An @ may have been typed before this was here. */
function lookAgain(expander: Element | null): void {
  const field = expander?.querySelector('textarea');
  if (field?.value && field === document.activeElement) field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** The only name is chosen already: an arrow would leave it, and Enter would then begin a line. */
function stayOnOnly(expander: Element, event: KeyboardEvent): void {
  if (!/^Arrow(Up|Down)$/.test(event.key)) return;
  const options = expander.querySelectorAll('[role="option"]');
  if (options.length !== 1 || options[0]?.ariaSelected !== 'true') return;
  event.preventDefault();
  event.stopPropagation();
}

async function suggestions(text: string, label: string): Promise<Provided> {
  if (!text.trim()) return NONE;
  const response = await fetch(`/api/people?q=${encodeURIComponent(text)}`).catch(() => undefined);
  const isList = response?.ok && response.headers.get('content-type')?.startsWith('application/json');
  const people = isList ? ((await response.json()) as Person[]) : [];
  return people.length === 0 ? NONE : { matched: true, fragment: listOf(people, label) };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function listOf(people: Person[], label: string): HTMLElement {
  const list = document.createElement('ul');
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.append(...people.map(optionOf));
  return list;
}

function optionOf({ value, about }: Person, index: number): HTMLElement {
  const option = document.createElement('li');
  option.id = `person-${index}`;
  option.setAttribute('role', 'option');
  option.dataset.value = value;
  option.textContent = about === undefined ? value : `${value}, ${about}`;
  return option;
}
