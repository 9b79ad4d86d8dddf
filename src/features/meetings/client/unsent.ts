/** What was pressed and has not arrived: the fields of a form, and `at`, when it was pressed by the clock of this device. */
export type Press = Record<string, string>;
type Unsent = Record<string, Press>;

const place = location.pathname;
/** Some browsers keep nothing in a private window: then it stands in this page alone. */
let here: Unsent | undefined;

/** What waits by now, by the name of its form. Other pages of this device write there too, so nobody remembers it. */
export function unsent(): Unsent {
  if (here) return here;
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as Unsent | null) ?? {};
  } catch {
    return {};
  }
}

export function keep(key: string, press: Press): void {
  write({ ...unsent(), [key]: press });
}

/** Forgets what has arrived, unless it was pressed again meanwhile. */
export function drop(key: string, { at }: Press): void {
  const all = unsent();
  if (all[key]?.at !== at) return;
  write(Object.fromEntries(Object.entries(all).filter(([one]) => one !== key)));
}

function write(all: Unsent): void {
  try {
    if (Object.keys(all).length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(all));
    here = undefined;
  } catch {
    here = all;
  }
}
