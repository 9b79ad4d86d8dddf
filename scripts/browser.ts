import { chromium, type Browser } from 'playwright-core';
import { findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts';

/** Nothing that a browser does of its own accord, and nothing that needs a screen. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A real browser, without a window and with an empty profile; `more`: flags beside the usual ones. Throws a sentence if
 * the machine has none.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  // Chromium refuses to run as root inside its sandbox.
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...FLAGS, ...rootOnly, ...more];
  return chromium.launch({ executablePath, args });
}
