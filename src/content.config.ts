import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { guideSchema } from './features/catalogue/guide.ts';
import { textPageSchema } from './features/catalogue/text-page.ts';

const mdx = (base: string) => glob({ pattern: '*.mdx', base });

export const collections = {
  guides: defineCollection({ loader: mdx('content/guides'), schema: guideSchema }),
  pages: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: 'content/pages' }), schema: textPageSchema }),
};
