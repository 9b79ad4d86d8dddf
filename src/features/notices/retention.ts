/** Days that a notice stays in the inbox: people come four times a year, and look back once. */
export const NOTICE_DAYS = 180;
