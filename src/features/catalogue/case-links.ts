import type { Content } from './content.ts';
import { fieldOf } from './mend.ts';
import type { Project } from './project.ts';

/**
 * A sentence for each link that leads to none of the cases `slugs`. A case that is there but broken is not
 * missed: it is named by what breaks it.
 */
export function brokenLinks(root: string, slugs: Set<string>, { projects, guides }: Content): string[] {
  const links = [
    ...projects.flatMap(({ slug, data }) => linksOf(data).map((link) => ({ ...link, file: `projects/${slug}.mdx` }))),
    ...guides.flatMap(({ slug, data }) =>
      data.projects.map((to, index) => ({ to, path: ['projects', index], file: `guides/${slug}.mdx` })),
    ),
  ];
  return links
    .filter(({ to }) => to !== undefined && !slugs.has(to))
    .map(({ to, path, file }) => {
      return `${root}/${file}: ${fieldOf(path)}: there is no case "${to ?? ''}"; correct its name or remove it`;
    });
}

function linksOf({ adoptions, derivedFrom }: Project): { to: string | undefined; path: PropertyKey[] }[] {
  return [
    ...adoptions.map(({ project }, index) => ({ to: project, path: ['adoptions', index, 'project'] })),
    { to: derivedFrom?.project, path: ['derivedFrom', 'project'] },
  ];
}
