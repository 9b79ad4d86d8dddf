/** Makes the search page instant. Until Pagefind has started, and where it cannot, the form works by itself. */
import { letLanguageFollow } from '../../../lib/language-link.ts';
import { SEARCH_FACETS, type Codes } from '../narrow.ts';
import { moveByArrows } from './arrows.ts';
import type { LiveSearch } from './live.ts';

/** Milliseconds without a key after which people are taken to have ended a word. */
const PAUSE = 120;

let starting: Promise<LiveSearch> | undefined;
let live: LiveSearch | undefined;
let waiting: number | undefined;

const form = document.querySelector<HTMLFormElement>('#search');
const input = document.querySelector<HTMLInputElement>('#q');
const apply = document.querySelector<HTMLElement>('.apply');
if (form && input) attend(form, input);

function attend(form: HTMLFormElement, input: HTMLInputElement): void {
  if (input.value === '') input.addEventListener('focus', () => void start(), { once: true });
  else void start();
  input.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void run(form), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    if (!live) return;
    event.preventDefault();
    void run(form);
  });
  document.querySelector('#facets')?.addEventListener('change', () => void run(form, true));
  document.querySelector('#clear')?.addEventListener('click', (event) => {
    if (!live) return;
    event.preventDefault();
    for (const box of document.querySelectorAll<HTMLInputElement>('#facets :checked')) box.checked = false;
    void run(form);
    input.focus();
  });
  letLanguageFollow();
  moveByArrows(input);
  foldOnPhones();
}

/** Fetches and starts everything, once. Undefined where that fails: then the server answers. */
async function start(): Promise<LiveSearch | undefined> {
  starting ??= import('./live.ts').then(({ startLive }) => startLive());
  live = await starting.catch(() => undefined);
  if (live && apply) apply.hidden = true;
  return live;
}

/** Shows what the form asks for. `must`: where that fails the form is sent; while somebody types it is not. */
async function run(form: HTMLFormElement, must = false): Promise<void> {
  window.clearTimeout(waiting);
  try {
    await show(form);
  } catch {
    if (must) form.requestSubmit();
  }
}

/** Keeps the address in step. Throws where the search has not started or a file cannot be had. */
async function show(form: HTMLFormElement): Promise<void> {
  const ready = await start();
  if (!ready) throw new Error('The search has not started.');
  const asked = paramsOf(form);
  history.replaceState(null, '', asked.size > 0 ? `${form.action}?${asked}` : form.action);
  await ready.show(asked.get('q') ?? '', selectionIn(asked));
}

function paramsOf(form: HTMLFormElement): URLSearchParams {
  const given = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.trim()]] : [],
  );
  return new URLSearchParams(given.filter(([, value]) => value !== ''));
}

function selectionIn(params: URLSearchParams): Codes {
  return Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, params.getAll(facet)]));
}

/** On a narrow screen the choices stay folded until they are asked for. */
function foldOnPhones(): void {
  const drawer = document.querySelector<HTMLDetailsElement>('#drawer');
  const narrow = window.matchMedia('(width < 52rem)');
  const fold = () => {
    if (drawer) drawer.open = !narrow.matches;
  };
  fold();
  narrow.addEventListener('change', fold);
}
