import type { Page } from 'playwright-core';

/** Where the focus stands, and why one could not see it there. */
export type Stop = { name: string; trouble: string | undefined };

/** More stops than any page has: a walk this long goes in circles. */
const ENOUGH = 400;

/** Everything that the Tab key reaches, from the top of the page to its end. */
export async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < ENOUGH) {
    await page.keyboard.press('Tab');
    const look = await page.evaluate(lookAtFocus);
    if (!look) return stops;
    stops.push({ name: look.name, trouble: troubleOf(look) });
  }
  const last = stops.slice(-3).map(({ name }) => name);
  throw new Error(`The Tab key finds no end; it went ${last.join(', ')}`);
}

type Look = { name: string; sized: boolean; onScreen: boolean; ringed: boolean; covered: boolean };

function troubleOf({ sized, onScreen, ringed, covered }: Look): string | undefined {
  if (!sized) return 'has no size';
  if (!onScreen) return 'is off the screen';
  if (!ringed) return 'shows no focus';
  return covered ? 'is covered' : undefined;
}

/** Runs in the page, on its own. Undefined when the focus has left the page. */
function lookAtFocus(): Look | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const words = element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ');
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  // The ring may be drawn around the whole card, or by a shape inside such as the tile of a map.
  const rings = [element, ...element.querySelectorAll('rect'), ...[element.closest('article') ?? []].flat()];
  const styles = rings.map((ring) => getComputedStyle(ring));
  const points = [left + 2, (left + right) / 2, right - 2].flatMap((x) =>
    [top + 2, (top + bottom) / 2, bottom - 2].map((y) => document.elementFromPoint(x, y)),
  );
  return {
    name: `${element.localName} ${words.slice(0, 60)}`,
    sized: width > 0 && height > 0,
    onScreen: bottom > 0 && top < innerHeight,
    ringed: styles.some(({ outlineStyle, strokeWidth }) => outlineStyle !== 'none' || parseFloat(strokeWidth) > 2),
    // Behind something that sticks to the edge of the screen, at all its corners and in its middle.
    covered: !points.some((seen) => seen && (element.contains(seen) || seen.contains(element))),
  };
}
