import type { IconName } from '../../lib/icon-paths.ts';

/** The signs of what one can do with a post. */
export const POST_SIGNS = {
  helpful: 'thumbs-up',
  answer: 'circle-check',
  noAnswer: 'circle-x',
  quote: 'quote',
  link: 'link',
  edit: 'pencil',
  delete: 'trash',
  report: 'flag',
  hide: 'eye-off',
} satisfies Record<string, IconName>;

export type PostSign = keyof typeof POST_SIGNS;
