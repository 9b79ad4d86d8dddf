import { fields } from '../../lib/fields.ts';
import type { Locale } from '../../lib/paths.ts';
import { placeText } from './place-words.ts';
import type { Project } from './project.ts';

type About = { address: string; picture: string; siteName: string; lang: Locale };

/** A case as structured data after schema.org: an article about a project, with the steps as a how-to. */
export function caseData(project: Project, { address, picture, siteName, lang }: About): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: project.title,
    description: project.summary,
    url: address,
    image: picture,
    inLanguage: lang,
    datePublished: project.published,
    dateModified: project.updated,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publisher: { '@type': 'Organization', name: siteName },
    keywords: project.fields.map((field) => fields[field][lang]).join(', '),
    contentLocation: { '@type': 'Place', name: placeText(project.place) },
    citation: project.sources.flatMap(({ title, url }) => (url ? [{ '@type': 'CreativeWork', name: title, url }] : [])),
    about: {
      '@type': 'HowTo',
      name: project.title,
      step: project.steps.map(({ title, text }, index) => ({
        '@type': 'HowToStep',
        position: index + 1,
        name: title,
        text,
      })),
    },
  };
}
