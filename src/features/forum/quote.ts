/** Lines of a quote; whoever wants more follows its link. */
const MOST_LINES = 12;

const FENCE = /^ {0,3}(```|~~~)/;
/** The first line of a quote that our forms made: who, and where it stands. */
const HEAD = /^> @.+ \[.+\]\(\/forum\/posts\/[1-9]\d{0,14}\):$/;
const POST = /\]\(\/forum\/posts\/([1-9]\d{0,14})\)/g;

/** The text that a reply begins with: the post it answers, whose it is, and a link back. `says`: "schrieb". */
export function quoteOf(post: { id: number; source: string; name: string }, says: string): string {
  const lines = post.source.split('\n').filter((line) => !line.startsWith('>'));
  const words = lines.join('\n').trim().split('\n');
  const shown = words.length > MOST_LINES ? [...words.slice(0, MOST_LINES), '…'] : words;
  const head = `@${post.name} [${says}](/forum/posts/${post.id}):`;
  return `${[head, '', ...shown].map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}

/** The posts that a text quotes. */
export function quotedIn(source: string): number[] {
  const heads = source.split('\n').filter((line) => HEAD.test(line));
  return [...new Set(heads.flatMap((line) => [...line.matchAll(POST)].map(([, id]) => Number(id))))];
}

/** What a text says itself: without what it quotes, but for whom, and without code. */
export function spokenIn(source: string): string {
  let inCode = false;
  const lines = source.split('\n').filter((line) => {
    const isFence = FENCE.test(line);
    if (isFence) inCode = !inCode;
    return !isFence && !inCode && (!line.trimStart().startsWith('>') || HEAD.test(line));
  });
  return lines.join('\n').replace(/`[^`\n]*`/g, '');
}
