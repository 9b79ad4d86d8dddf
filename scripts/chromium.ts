import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

type Environment = Record<string, string | undefined>;

/** What to do on a machine without one. */
export const HOW_TO_GET_CHROMIUM =
  'No Chromium or Chrome was found: install one (Debian: apt-get install chromium-headless-shell; elsewhere: https://www.google.com/chrome or npx playwright-core install chromium) or set CHROMIUM_PATH to the program.';

/** The edition without windows comes first: tests take half the time with it. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Where systems put it that do not put it on the path. */
const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/var/lib/flatpak/exports/bin/org.chromium.Chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The program inside a folder of Playwright's cache, on each system. */
const INSIDE_PLAYWRIGHT = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

/**
 * The path of a Chromium: CHROMIUM_PATH, the system's, or the one Playwright has loaded; undefined if there is none.
 * A CHROMIUM_PATH that leads nowhere counts as none: whoever sets it means that one.
 */
export function findChromium(environment: Environment = process.env, places = usualPlaces()): string | undefined {
  if (environment.CHROMIUM_PATH) return [environment.CHROMIUM_PATH].find(isProgram);
  return [...onPath(environment), ...places, ...loadedByPlaywright(environment)].find(isProgram);
}

/** As root on Debian, installs the distribution's Chromium; elsewhere, or where one was named, it does nothing. */
export function installChromium(): void {
  if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status;
  apt('update');
  // Older releases have the edition with windows alone.
  for (const edition of ['chromium-headless-shell', 'chromium'])
    if (apt('install', '-y', '--no-install-recommends', edition) === 0) return;
}

function usualPlaces(): string[] {
  return USUAL_PLACES[process.platform] ?? [];
}

function onPath(environment: Environment): string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function loadedByPlaywright(environment: Environment): string[] {
  const cache = environment.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCache(environment);
  if (!existsSync(cache)) return [];
  const folders = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return folders.flatMap((folder) => INSIDE_PLAYWRIGHT.map((program) => join(cache, folder, program)));
}

function playwrightCache(environment: Environment): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(environment.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(homedir(), '.cache/ms-playwright');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
