/** Days that a text lies here which was never sent, counted from when somebody last worked on it. */
export const DRAFT_DAYS = 90;
/** Days that the words of a deleted post lie here for moderators: long enough to answer a report about them. */
export const DELETED_DAYS = 30;
