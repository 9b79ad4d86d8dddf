/** Days that a text lies here which was never sent, counted from when somebody last worked on it. */
export const DRAFT_DAYS = 90;
