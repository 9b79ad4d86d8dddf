/** The fields of a file, and what there is to say of it. */
type Part = { box: HTMLDetailsElement; file: HTMLInputElement; words: HTMLInputElement };

/** Bytes above which a photo is worth the trouble: a second of a slow line. */
const LARGE = 500_000;

/**
 * Says what a file needs before it has been sent in vain, over a slow line perhaps for minutes: that it is too large,
 * or that a picture still needs words. Large photos are made smaller first.
 */
export function helpWithFiles(form: HTMLFormElement): void {
  const part = partOf(form);
  if (!part) return;
  part.file.addEventListener('change', () => void weigh(part));
  part.words.addEventListener('input', () => {
    askForWords(part);
  });
  part.box.addEventListener('invalid', () => (part.box.open = true), true);
  // Some buttons send what is not finished; a file has to be good for them too. Before all others hear of it: what is
  // not sent for its file's sake is no form that was sent.
  const weighFirst = (event: Event) => {
    if (part.file.reportValidity() && part.words.reportValidity()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  form.addEventListener('submit', weighFirst, true);
}

function partOf(form: HTMLFormElement): Part | undefined {
  const box = form.querySelector<HTMLDetailsElement>('[data-most-bytes]');
  const file = box?.querySelector<HTMLInputElement>('input[type=file]');
  const words = box?.querySelector<HTMLInputElement>('input[name=alt]');
  return box && file && words ? { box, file, words } : undefined;
}

async function weigh(part: Part): Promise<void> {
  const { box, file } = part;
  const [chosen] = file.files ?? [];
  askForWords(part);
  file.setCustomValidity(chosen && isPhoto(chosen) ? (box.dataset.shrinking ?? '') : '');
  const smaller = chosen && isPhoto(chosen) ? await smallerOf(chosen) : undefined;
  // Meanwhile another may have been chosen.
  if (file.files?.[0] !== chosen) return;
  if (smaller) put(file, smaller);
  const bytes = (smaller ?? chosen)?.size ?? 0;
  file.setCustomValidity(bytes > Number(box.dataset.mostBytes) ? (box.dataset.tooLarge ?? '') : '');
  file.reportValidity();
}

/** True of what phones make, and what may be much larger than what the site keeps of it. */
function isPhoto({ type, size }: File): boolean {
  return ['image/jpeg', 'image/webp'].includes(type) && size > LARGE;
}

/** Where what makes it smaller cannot be had, the photo goes as it is. */
async function smallerOf(photo: File): Promise<File | undefined> {
  const tool = await import('./shrink-photo.ts').catch(() => undefined);
  return tool?.shrunk(photo);
}

function askForWords({ box, file, words }: Part): void {
  const isPicture = file.files?.[0]?.type.startsWith('image/') ?? false;
  words.setCustomValidity(isPicture && words.value.trim() === '' ? (box.dataset.wordless ?? '') : '');
}

function put(field: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  field.files = transfer.files;
}
