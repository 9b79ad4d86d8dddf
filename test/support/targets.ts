import type { Page } from 'playwright-core';

/** WCAG 2.2, 2.5.8: nothing that is pressed is smaller than this many pixels, either way. */
const LEAST = 24;

/**
 * What a finger would miss on these pages, one sentence each, with everything unfolded. What counts is where a finger
 * hits it, whatever it looks like; links within a sentence are as high as their line.
 */
export async function smallTargets(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await page.evaluate(lookForSmall, LEAST)).map((target) => `${path}: ${target}`));
  }
  return found;
}

/** Runs in the page. */
function lookForSmall(least: number): string[] {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  const pressed = 'a[href], button, summary, input:not([type="hidden"]), select, textarea';
  return [...document.querySelectorAll<HTMLElement>(pressed)]
    .filter((target) => canBePressed(target) && !isInSentence(target))
    .flatMap((target) => {
      const [width, height] = reachOf(target);
      const name = target.getAttribute('aria-label') ?? (target.textContent.trim() || target.id);
      return width < least || height < least ? [`${target.localName} “${name}” ${width} × ${height}`] : [];
    });

  function canBePressed(target: HTMLElement): boolean {
    const isSeen = target.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    return isSeen && !target.matches(':disabled, .hidden-visually');
  }

  /** Words stand around it in the same lines, not only a sign between links. */
  function isInSentence(target: HTMLElement): boolean {
    if (getComputedStyle(target).display !== 'inline') return false;
    let block = target.parentElement;
    while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const links = [...(block?.querySelectorAll('a, button') ?? [])].map((link) => link.textContent);
    const around = links.reduce((text, link) => text.replace(link, ''), block?.textContent ?? '');
    return /\p{L}{4}/u.test(around);
  }

  /** How far a press around the middle of its first line still hits it, in whole pixels. */
  function reachOf(target: HTMLElement): [width: number, height: number] {
    target.scrollIntoView({ block: 'center', inline: 'center' });
    const box = target.getClientRects()[0] ?? target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const along = (dx: number, dy: number) => {
      let far = 0;
      while (far < 2 * least && hits(target, x + dx * (far + 1), y + dy * (far + 1))) far += 1;
      return far;
    };
    return [along(-1, 0) + along(1, 0) + 1, along(0, -1) + along(0, 1) + 1];
  }

  function hits(target: HTMLElement, x: number, y: number): boolean {
    const at = document.elementFromPoint(x, y);
    const label = at?.closest('label')?.control;
    return at !== null && (target.contains(at) || label === target);
  }
}
