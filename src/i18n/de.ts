/** The German texts of the interface: "Sie", everyday words, no idioms, no exclamation marks. */
export const de = {
  site: {
    skip: 'Zum Inhalt',
    menu: 'Hauptmenü',
    projects: 'Projekte',
    guides: 'Anleitungen',
    search: 'Suche',
    otherLanguage: 'English',
  },
} as const;
