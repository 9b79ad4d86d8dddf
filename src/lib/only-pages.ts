/** For what htmx fetches: an answer that is no page leaves what stands there. */
export const ONLY_PAGES = { 'hx-status:4xx': 'swap:none', 'hx-status:5xx': 'swap:none' };
