import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { guideSchema } from './features/catalogue/guide.ts';
import { textPageSchema } from './features/catalogue/text-page.ts';
import { projectSchema } from './features/catalogue/project.ts';
import { translationSchema } from './features/catalogue/translation.ts';

const mdx = (base: string) => glob({ pattern: '*.mdx', base });

export const collections = {
  projects: defineCollection({ loader: mdx('content/projects'), schema: projectSchema }),
  translations: defineCollection({ loader: mdx('content/projects/en'), schema: translationSchema }),
  guides: defineCollection({ loader: mdx('content/guides'), schema: guideSchema }),
  pages: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: 'content/pages' }), schema: textPageSchema }),
};
