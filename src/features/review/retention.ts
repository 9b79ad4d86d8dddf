/** Days in which somebody can answer whether they will review: as long as for any invitation. */
export const INVITATION_DAYS = 14;
