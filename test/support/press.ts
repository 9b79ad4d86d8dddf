import type { Page } from 'playwright-core';

/** Presses the button of a form, and waits for the page that answers. */
export async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('button', { name, exact: true }).click()]);
}
