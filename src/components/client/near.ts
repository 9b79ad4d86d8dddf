/**
 * Brings what a page is made without, when somebody comes near: each part with `data-near` gives way to the part of the
 * same id on the page that it names. Whoever has no script follows the links within it. That page knows who asks, so the
 * number of what waits for them comes along into the header, at no request more.
 */

for (const part of document.querySelectorAll<HTMLElement>('[data-near]')) bringWhenNear(part);

function bringWhenNear(part: HTMLElement): void {
  const near = (entries: IntersectionObserverEntry[], observer: IntersectionObserver) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    void bring(part);
  };
  new IntersectionObserver(near, { rootMargin: '0px 0px 25%' }).observe(part);
}

/** htmx would weigh more than all that such a page fetches besides. What cannot be had leaves the part as it is. */
async function bring(part: HTMLElement): Promise<void> {
  const text = await textAt(part.dataset.near ?? '');
  if (text === undefined) return;
  const page = new DOMParser().parseFromString(text, 'text/html');
  bringNews(page);
  const found = page.getElementById(part.id);
  if (found) replace(part, found);
}

function bringNews(page: Document): void {
  const [here, news] = [document.querySelector('.me'), page.querySelector('.me .news')];
  if (news && !here?.querySelector('.news')) here?.append(' ', news);
}

const fetched = new Map<string, Promise<string | undefined>>();

/** Fetched once, also where several parts stand on the same page. */
function textAt(path: string): Promise<string | undefined> {
  const text =
    fetched.get(path) ??
    fetch(path).then(
      (answer) => (answer.ok ? answer.text() : undefined),
      () => undefined,
    );
  fetched.set(path, text);
  return text;
}

/** Whoever has come into the part by keyboard is not thrown out of it: it gives way once they have left. */
function replace(part: HTMLElement, found: HTMLElement): void {
  const leave = ({ relatedTarget }: { relatedTarget?: EventTarget | null }) => {
    // Whoever only looks at another window comes back to where they were.
    if (relatedTarget instanceof Node ? part.contains(relatedTarget) : isHeld(part)) return;
    part.removeEventListener('focusout', leave);
    part.replaceWith(found);
  };
  part.addEventListener('focusout', leave);
  leave({ relatedTarget: document.activeElement });
}

/** True while the window has lost the focus and will give it back within the part. */
function isHeld(part: HTMLElement): boolean {
  return !document.hasFocus() && part.contains(document.activeElement);
}
