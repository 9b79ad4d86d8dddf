/** What was typed and is not on the server yet. `sentFrom`: the page whose form was sent, and nobody knows what came of it. */
export type Copy = { title: string; text: string; sendKey: string; sentFrom?: string };

/** Where the copy of a form is kept: on a shared device everybody has their own. */
export function placeOf({ dataset: { draft = '', by = '' } }: HTMLFormElement): string {
  return `${draft}#${by}`;
}

/** Keeps a copy on this device. Some browsers keep nothing in a private window: the server still has the draft. */
export function writeCopy(place: string, copy: Copy): void {
  orElse(undefined, () => {
    localStorage.setItem(place, JSON.stringify(copy));
  });
}

export function readCopy(place: string): Copy | undefined {
  return orElse(undefined, () => (JSON.parse(localStorage.getItem(place) ?? 'null') as Copy | null) ?? undefined);
}

export function forgetCopy(place: string): void {
  orElse(undefined, () => {
    localStorage.removeItem(place);
  });
}

/** The places of which this device has a copy. */
export function placesOfCopies(): string[] {
  return orElse([], () => Object.keys(localStorage)).filter((name) => /^(\/en)?\/forum\/drafts\//.test(name));
}

function orElse<T>(otherwise: T, act: () => T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
