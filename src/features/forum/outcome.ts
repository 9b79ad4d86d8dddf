/** What can come of a case, for its post. */
export const OUTCOMES = ['kept', 'hidden', 'deleted'] as const;
export type Outcome = (typeof OUTCOMES)[number];
