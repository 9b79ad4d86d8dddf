import type { ProfileInput } from '../../src/features/members/profile.ts';
import type { Role } from '../../src/features/members/member.ts';

/** Somebody of the named world: invented, like the bodies they come from. */
export type Person = Partial<ProfileInput> & {
  name: string;
  email: string;
  /** Who invited them; absent: founded the site. */
  invitedBy?: string;
  /** Days before now on which they joined. */
  joined: number;
  role?: Role;
};

/** The people of the named world, by the name that tests call them; each comes after the one who invited them. */
export const people = {
  /** Founded the site and administers it. */
  hanna: {
    name: 'Hanna Vogel',
    email: 'hanna.vogel@example.org',
    joined: 400,
    district: 'mitte',
    organisation: 'Quartiersbüro Kernerviertel',
    sector: 'municipality',
    help: 'Fördertöpfe der Stadt und der richtige Ansprechpartner im Rathaus.',
    fields: ['participation'],
  },
  /** Moderates. */
  emre: {
    name: 'Emre Aydın',
    email: 'emre.aydin@example.org',
    invitedBy: 'hanna',
    joined: 390,
    role: 'moderator',
    district: 'bad-cannstatt',
    organisation: 'Nachbarschaftshaus am Seilerwasen',
    sector: 'non-profit',
    help: 'Feste im Quartier, von der Genehmigung bis zum Aufräumen.',
    fields: ['encounter', 'integration'],
    languages: ['de', 'tr'],
  },
  /** Edits cases. */
  tomasz: {
    name: 'Tomasz Nowak',
    email: 'tomasz.nowak@example.org',
    invitedBy: 'hanna',
    joined: 350,
    role: 'editor',
    district: 'feuerbach',
    organisation: 'Institut für Stadtforschung',
    sector: 'science',
    fields: ['participation', 'environment'],
    languages: ['de', 'pl', 'en'],
  },
  /** A regular, 68, on an old phone. */
  ruth: {
    name: 'Ruth Kessler',
    email: 'ruth.kessler@example.org',
    invitedBy: 'emre',
    joined: 300,
    district: 'degerloch',
    sector: 'citizens',
    help: 'Mitfahrbänke: wo sie stehen dürfen und wer sie baut.',
    fields: ['mobility', 'older-people'],
  },
  /** Reads English and shows herself to everyone. */
  samira: {
    name: 'Samira Haddad',
    email: 'samira.haddad@example.org',
    locale: 'en',
    invitedBy: 'tomasz',
    joined: 120,
    district: 'ost',
    organisation: 'Haddads Nähstube',
    sector: 'business',
    help: 'Repairing clothes together.',
    fields: ['local-economy', 'environment'],
    languages: ['ar', 'en', 'de'],
    nameSeenBy: 'public',
    organisationSeenBy: 'public',
    emailSeenBy: 'members',
  },
  /** Hides what can be hidden. */
  joerg: {
    name: 'Jörg Bäuerle',
    email: 'joerg.baeuerle@example.org',
    invitedBy: 'ruth',
    joined: 60,
    district: 'vaihingen',
    organisation: 'Kirchengemeinde am Schillerplatz',
    sector: 'church',
    help: 'Räume für Treffen.',
    fields: ['encounter'],
    languages: ['de'],
    districtSeenBy: 'nobody',
    organisationSeenBy: 'nobody',
    sectorSeenBy: 'nobody',
    helpSeenBy: 'nobody',
    languagesSeenBy: 'nobody',
    pictureSeenBy: 'nobody',
  },
} as const satisfies Record<string, Person>;

export type PersonName = keyof typeof people;
