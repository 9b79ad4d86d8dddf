/** Days in which somebody can answer whether they will run a network: as long as for any invitation. */
export const ORGANISER_DAYS = 14;
