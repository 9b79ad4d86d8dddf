/** Days after a meeting for which it is known what somebody needed, and what their guests are called. */
export const NEEDS_DAYS = 30;
