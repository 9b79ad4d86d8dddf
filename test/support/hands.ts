import type { Locator, Page } from 'playwright-core';

/** More stops than any page has: who has not arrived by then never will. */
const ENOUGH = 200;

/** How somebody uses a page: the same deeds with the keyboard alone, or with a pointer. */
export type Hands = {
  write: (field: Locator, text: string) => Promise<void>;
  tick: (choice: Locator) => Promise<void>;
  /** Chooses what begins with these letters. */
  choose: (list: Locator, label: string) => Promise<void>;
  /** Uses a link or a button, which may lead elsewhere. */
  use: (thing: Locator) => Promise<void>;
};

/** Hands that know the Tab key, and no pointer. */
export function byKeyboard(page: Page): Hands {
  const type = async (thing: Locator, text: string) => {
    await reach(page, thing);
    await page.keyboard.type(text);
  };
  return {
    write: type,
    choose: type,
    tick: async (choice) => {
      await reach(page, choice);
      await page.keyboard.press('Space');
    },
    use: async (thing) => {
      await reach(page, thing);
      await page.keyboard.press('Enter');
    },
  };
}

export function byPointer(): Hands {
  return {
    write: (field, text) => field.fill(text),
    choose: async (list, label) => {
      await list.selectOption({ label });
    },
    tick: (choice) => choice.check(),
    use: (thing) => thing.click(),
  };
}

/** Throws if the Tab key does not lead there. */
async function reach(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor();
  for (let stops = 0; stops < ENOUGH; stops++) {
    await page.keyboard.press('Tab');
    if (await thing.evaluate(hasFocus)) return;
  }
  throw new Error(`The Tab key does not lead to ${thing.toString()}`);
}

function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}
