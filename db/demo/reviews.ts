import type { FoundationName } from './foundations.ts';
import type { HomeName } from './homes.ts';

/** What somebody writes on a sheet: a letter for the level of each criterion, words for some, and the whole. */
export type Written = { by: string; levels: string; words?: Record<string, string>; summary: string };

/** A review of the demo, in days before now. What has no day has not happened. All of it is invented. */
export type Told = {
  foundation: FoundationName;
  network: HomeName;
  opened: number;
  /** Days until the last one for sheets, from the opening. */
  due: number;
  conflict?: { by: string; words: string };
  /** Saved and not submitted. */
  drafts?: Written[];
  sheets?: Written[];
  ended?: number;
  concluded?: number;
  conclusion?: { conclusion: string; recommendation: 'fund' | 'fund-if' | 'later' | 'not-fund'; advice: string };
  closed?: number;
  reply?: { daysAgo: number; by: string; words: string };
  withdrawn?: { daysAgo: number; reason: string };
};

/** One review in each state: closed with a reply, concluded, submitted, being written, waiting, withdrawn. */
export const REVIEWS: Told[] = [
  {
    ...{ foundation: 'bridge', network: 'nordtor', opened: 40, due: 14 },
    sheets: [
      {
        ...{ by: 'henrike.sommer', levels: 'eppppppepbpb' },
        words: {
          sectors: 'Alle drei Seiten kommen, auch zwei Betriebe, die nichts zu verkaufen haben.',
          continuity: 'Vier Jahre Stadt, drei Jahre wir. So lange plant sonst niemand.',
          documentation: 'Protokolle gibt es. Wer neu ist, findet sie nicht.',
        },
        summary: 'Ein Netzwerk, das Entscheidungen wirklich abgibt. Der Rat der Höfe ist sein Herz.',
      },
      {
        ...{ by: 'aylin.kaya', levels: 'ppepbppeeppn' },
        words: {
          rules: 'Die Frage „Wer macht das schon?“ hängt in jedem Hof. Ich habe sie in keinem anderen Viertel gesehen.',
          strategy: 'Es gibt ein gutes Jahr, aber keinen Plan für das Jahr ohne Koordinatorin.',
          threshold: 'Man kommt hinein, ohne sich anzumelden oder etwas zu können.',
        },
        summary: 'Stark, wo Menschen sich begegnen. Schwach, wenn eine Person fehlt.',
      },
    ],
    ended: 24,
    concluded: 22,
    conclusion: {
      conclusion:
        'Nordtor verbindet bringt alle drei Seiten an einen Tisch und gibt Entscheidungen an die Höfe ab. Die Finanzierung ist für drei Jahre gesichert. Zwei Dinge fehlen: eine Vertretung für die Koordination und Aufzeichnungen, die auch Neue finden.',
      recommendation: 'fund-if',
      advice:
        'Bis zum Sommer eine zweite Person einarbeiten. Dafür zahlen wir sechs Monate lang fünf Stunden zusätzlich.',
    },
    closed: 20,
    reply: {
      daysAgo: 15,
      by: 'birgit.sonntag',
      words:
        'Danke für die genaue Lesart. Mit der Vertretung haben Sie recht, wir fangen im Februar an. Bei den Aufzeichnungen sehen wir es anders: Sie hängen in den Höfen, weil dort die Menschen sind, die sie brauchen.',
    },
  },
  {
    ...{ foundation: 'bridge', network: 'filder', opened: 32, due: 16 },
    conflict: { by: 'claudia.weidner', words: 'Ich stimme im Bezirksbeirat über den Zuschuss mit ab.' },
    sheets: [
      {
        ...{ by: 'henrike.sommer', levels: 'bpppbppppenp' },
        words: {
          sectors: 'Die Läden kommen zum Markttag und sonst nicht.',
          continuity: 'Fast alles hängt an einem Beschluss, der jedes zweite Jahr neu fällt.',
        },
        summary: 'Was hier gelingt, trägt eine halbe Stelle. Sie ist in wenigen Monaten nicht mehr bezahlt.',
      },
      {
        ...{ by: 'aylin.kaya', levels: 'bpepbpbppenp' },
        words: {
          transfer: 'Vier Bezirke haben etwas von hier übernommen. Das findet man selten.',
          continuity: 'Es gibt keinen Plan für den Tag danach.',
        },
        summary: 'Ein Vorbild beim Weitergeben, und ohne Netz beim Geld.',
      },
    ],
    ended: 8,
    concluded: 3,
    conclusion: {
      conclusion:
        'Das Netz Filderkante gibt weiter, was gelingt, wie kaum ein anderes. Seine Finanzierung hält kein halbes Jahr mehr. Wirtschaft sitzt noch nicht am Tisch.',
      recommendation: 'fund-if',
      advice: 'Eine Überbrückung für ein Jahr, wenn die Stadt im Frühjahr eine Zusage über mehr als zwei Jahre prüft.',
    },
  },
  {
    ...{ foundation: 'bridge', network: 'talstern', opened: 12, due: 21 },
    drafts: [
      {
        ...{ by: 'henrike.sommer', levels: 'bp.p' },
        words: { connection: 'Beim Frühstück um acht sind alle da, die einen Schlüssel haben.' },
        summary: 'Noch nicht fertig: Ich möchte erst ein Frühstück sehen.',
      },
    ],
    sheets: [
      {
        ...{ by: 'aylin.kaya', levels: 'npbpbpenbbnb' },
        words: { sectors: 'Siebzehn Läden, drei Vereine, ein Amt. Wer dort wohnt, sitzt nicht am Tisch.' },
        summary: 'Gute Ideen für leere Räume. Es fehlen die, für die das Viertel da ist.',
      },
    ],
  },
  { foundation: 'bridge', network: 'ost', opened: 1, due: 28 },
  {
    ...{ foundation: 'sun', network: 'ost', opened: 26, due: 14 },
    sheets: [
      {
        ...{ by: 'matthias.boehm', levels: 'pppbbbpeebnb' },
        words: { threshold: 'Wer eine Bohrmaschine braucht, bekommt eine, und dazu einen Kaffee.' },
        summary: 'Jung und voller Kraft. Das Geld reicht nicht so lange wie die Lust.',
      },
      {
        ...{ by: 'anne.lindqvist', levels: 'ppbbbnppebnb' },
        words: { results: 'Gezählt wird, was ausgeliehen wird. Was es verändert, weiß noch niemand.' },
        summary: 'In einem Jahr noch einmal ansehen, dann mit Zahlen.',
      },
    ],
    ended: 9,
  },
  {
    ...{ foundation: 'sun', network: 'neckar', opened: 30, due: 20 },
    withdrawn: { daysAgo: 21, reason: 'Das Netzwerk zieht gerade um. Wir fangen im Frühjahr neu an.' },
  },
];
