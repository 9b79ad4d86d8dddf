import { networkAt } from '../../src/features/networks/find.ts';
import type { Member } from '../../src/features/members/member.ts';
import { memberAt, type Stage } from './stage.ts';

type Home = { name: string; slug: string; purpose: string; home: string; further?: string[]; organisers: string[] };

/** Invented networks of the demo, by the names that its scenes call them. */
export const HOMES = {
  filder: {
    ...{ name: 'Netz Filderkante', slug: 'netz-filderkante', home: 'degerloch', further: ['moehringen'] },
    purpose: 'Vereine, Nachbarn und Kirchengemeinden auf den Fildern, die sich jeden Monat an einen Tisch setzen.',
    organisers: ['ursula.haeberle', 'ruth.kessler'],
  },
  neckar: {
    ...{ name: 'Nachbarschaft am Neckar', slug: 'nachbarschaft-am-neckar', home: 'bad-cannstatt' },
    purpose: 'Das Nachbarschaftshaus und sieben Häuser drumherum teilen Räume, Werkzeug und Zeit.',
    organisers: ['emre.yildiz', 'stefan.roehm'],
  },
  talstern: {
    ...{ name: 'Talstern Feuerbach', slug: 'talstern-feuerbach', home: 'feuerbach' },
    purpose: 'Läden, Werkstätten und Vereine in Feuerbach füllen leere Räume und schwache Tage.',
    organisers: ['giovanni.esposito'],
  },
  ost: {
    ...{ name: 'Ost hilft sich', slug: 'ost-hilft-sich', home: 'ost' },
    purpose: 'Läden, Schulen und Nachbarn im Stuttgarter Osten helfen sich gegenseitig.',
    organisers: ['ingrid.pfeiffer', 'bernd.schaufler'],
  },
  nordtor: {
    ...{ name: 'Nordtor verbindet', slug: 'nordtor-verbindet', home: 'zuffenhausen' },
    purpose: 'Das Stadtteilbüro, zwei Schulen und die Höfe dazwischen: Wer etwas anfängt, fängt nicht allein an.',
    organisers: ['birgit.sonntag', 'dragan.petrovic'],
  },
  westhof: {
    ...{ name: 'Westhof-Runde', slug: 'westhof-runde', home: 'west' },
    purpose: 'Hausgemeinschaften im Westen, die ihre Höfe öffnen und sich Werkzeug, Wissen und Wege teilen.',
    organisers: ['jonas.faerber'],
  },
} satisfies Record<string, Home>;
export type HomeName = keyof typeof HOMES;

export function homeOf({ db }: Stage, key: HomeName): number {
  return networkAt(db, HOMES[key].slug).id;
}

/** The first of those who run it. */
export function organiserOf(stage: Stage, key: HomeName, now: Date): Member {
  return memberAt(stage, HOMES[key].organisers[0] ?? '', now);
}

/** The last of those who run it: who answers foundations has no task on the site. */
export function answererOf(stage: Stage, key: HomeName, now: Date): Member {
  return memberAt(stage, HOMES[key].organisers.at(-1) ?? '', now);
}
