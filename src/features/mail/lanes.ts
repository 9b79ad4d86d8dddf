/** Mails under way at a time: small servers refuse more connections from one address. */
export const LANES = 3;

/** Runs as many `lane`s at a time as there are; each takes work until there is none. */
export async function inLanes(lane: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: LANES }, lane));
}
