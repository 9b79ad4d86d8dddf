/** The parts of a case's text, in the order in which they stand in the file. */
export const CASE_PARTS = ['Why', 'Story', 'Trouble', 'Adapt'] as const;
export type CasePart = (typeof CASE_PARTS)[number];
