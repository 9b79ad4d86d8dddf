/** What makes writing easier where there is a script: buttons, names after an @, a draft that keeps itself. */
import { keepDraft } from './draft-keeper.ts';

/** The tools come when the form comes into sight: below a long topic, most readers never get there. */
const inSight = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) if (isIntersecting) void equip(target);
});

const wired = new WeakSet<HTMLFormElement>();

wireAll();
document.addEventListener('htmx:after:swap', wireAll);

/** A form that has come into the page is a form like the others; one that was there before is wired already. */
function wireAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    for (const bar of form.querySelectorAll<HTMLElement>('[data-toolbar]')) bar.hidden = false;
    if (wired.has(form)) continue;
    wired.add(form);
    wire(form);
  }
}

function wire(form: HTMLFormElement): void {
  keepDraft(form);
  inSight.observe(form);
}

async function equip(form: Element): Promise<void> {
  inSight.unobserve(form);
  const tools = await import('./tools.ts');
  tools.equip(form as HTMLFormElement);
}
