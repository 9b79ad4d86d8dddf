import type { ProposalFacts } from './proposal.ts';

/** The headings of the post, in the language of the proposal; given by the page, because features know no language. */
export type PostHeadings = Record<(typeof PARTS)[number], string>;

/** The parts of the story, in the order in which one tells it. */
const PARTS = ['why', 'story', 'trouble', 'lesson', 'adapt', 'steps', 'core'] as const;

/** The first post of the topic: the story in Markdown. What can be compared stands in the facts beside it. */
export function postText(facts: ProposalFacts, headings: PostHeadings): string {
  const parts = PARTS.flatMap((part) => {
    const words = facts[part];
    return words ? [`# ${headings[part]}\n\n${part === 'steps' || part === 'core' ? listOf(words) : words}`] : [];
  });
  return [facts.summary, ...parts].join('\n\n');
}

/** The lines of a field that holds one thing a line, without the signs that people put before them. */
export function linesOf(words: string | undefined): string[] {
  const lines = (words ?? '').split('\n').map((line) => line.replace(/^\s*([-*+•–]|\d+[.)])\s+/, '').trim());
  return lines.filter(Boolean);
}

function listOf(words: string): string {
  return linesOf(words)
    .map((line) => `- ${line}`)
    .join('\n');
}
