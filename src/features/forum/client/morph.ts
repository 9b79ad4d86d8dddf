/** Turns a part of the page into what it has become. What was not changed stays, and so does the focus. */
export async function morph(part: HTMLElement, found: HTMLElement): Promise<void> {
  const { default: htmx } = await import('htmx.org');
  await htmx.swap({ text: found.outerHTML, target: part, swap: 'outerMorph', sourceElement: part });
}

/** The page in the text of an answer. */
export async function pageIn(answer: Response): Promise<Document> {
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
