import type { Messages } from './messages.ts';

/** The English texts of the interface: plain British English. */
export const en: Messages = {
  site: {
    skip: 'Skip to content',
    menu: 'Main menu',
    projects: 'Projects',
    guides: 'Guides',
    search: 'Search',
    otherLanguage: 'Deutsch',
  },
};
