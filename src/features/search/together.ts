/** The share of a list that is kept for talk, where there is some: the catalogue has been checked, talk is newer. */
const FOR_TALK = 1 / 3;

/** The first of both lists, at most `limit` in all: pages before posts. What one leaves free the other may fill. */
export function together<Found>(pages: Found[], posts: Found[], limit: number): Found[] {
  const kept = Math.min(posts.length, Math.max(Math.floor(limit * FOR_TALK), limit - pages.length));
  return [...pages.slice(0, limit - kept), ...posts.slice(0, kept)];
}
