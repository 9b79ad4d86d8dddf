import type { Structure } from './structure.ts';

/** Invented, like the networks that tell it: shops that pay most of it themselves, and a foundation that leaves soon. */
export const talstern: Structure = {
  parts: {
    home: { since: '2021', legalHome: 'Gewerbering Talstern e. V.' },
    governance: { vision: 'Kein Laden steht länger als drei Monate leer.', rules: 'Wer mietet, kommt zum Frühstück.' },
    rhythm: { rhythm: 'Frühstück am ersten Mittwoch, um acht.', paidHours: '10', unpaidHours: '6' },
    table: { ...{ seats_business: '17', 'seats_non-profit': '3', seats_municipality: '1' } },
    costs: { reserve: '3.200' },
    risks: { risks: 'Alles hängt an einem, der den Laden kennt. Er ist 61.' },
    needs: { needs: 'Zwei Vereine, die nicht verkaufen. Und jemanden, der die Schlüssel verwaltet.' },
  },
  partners: [
    {
      ...{ name: 'Gewerbering Talstern', sector: 'business', role: 'Zahlt und sucht die Läden.' },
      ...{ gains: 'Belebte Straße.', gainWeight: 'much', pains: 'Umlage und viele Termine.', painWeight: 'some' },
    },
    {
      ...{ name: 'Bezirksrathaus', sector: 'municipality', role: 'Nutzungen auf Zeit.' },
      ...{ gains: 'Weniger Leerstand.', gainWeight: 'some', pains: 'Genehmigungen.', painWeight: 'little' },
    },
  ],
  funding: [
    {
      title: 'Umlage der Läden',
      source: 'Gewerbering Talstern',
      kind: 'shares',
      amount: '640',
      from: -40,
      nature: 'structural',
      through: 'Gewerbering Talstern',
    },
    {
      ...{ title: 'Schlüssel zum Viertel', source: 'Stiftung Brückenbogen', kind: 'foundation', amount: '18.000' },
      ...{ from: -9, to: 2, nature: 'structural', awardedOn: -330 },
    },
    {
      ...{ title: 'Leere Läden, volle Ideen', source: 'Stadt', kind: 'municipal', amount: '9.600' },
      ...{ from: -4, to: 7, nature: 'project' },
    },
  ],
  costs: [
    { what: 'Koordination, zehn Stunden in der Woche', amount: '1.650', from: -20 },
    { what: 'Umbauten', amount: '9.000', from: -3, to: 7 },
  ],
};

/** Invented: young, carried by many volunteers, and paid for by one project. */
export const ost: Structure = {
  parts: {
    home: { since: '2025', legalHome: 'Nachbarschaftshilfe Drei Linden' },
    rhythm: { rhythm: 'Alle zwei Wochen im Laden.', paidHours: '5', unpaidHours: '31' },
    table: {
      ...{ seats_citizens: '22', 'seats_non-profit': '5', seats_business: '4', seats_municipality: '2' },
      ...{ seats_church: '1', seats_science: '1' },
    },
    costs: { reserve: '900' },
    needs: { needs: 'Einen Raum, der abends offen ist.' },
    risks: { risks: 'Nach dem Projekt bleibt kein Euro für die Koordination.' },
  },
  partners: [
    {
      ...{ name: 'Ehrenamtliche im Laden', sector: 'citizens', role: 'Öffnen an vier Tagen.' },
      ...{ gains: 'Man kennt sich.', gainWeight: 'some', pains: '31 Stunden in der Woche.', painWeight: 'much' },
    },
    {
      ...{ name: 'Nachbarschaftshilfe Drei Linden', sector: 'non-profit', role: 'Rechnet ab.' },
      ...{ gains: 'Wenig.', gainWeight: 'little', pains: 'Buchhaltung und Haftung.', painWeight: 'much' },
    },
  ],
  funding: [
    {
      ...{ title: 'Leihen statt kaufen', source: 'Land', kind: 'state-federal-eu', amount: '24.000' },
      ...{ from: -8, to: 5, nature: 'project' },
    },
    { title: 'Spenden', source: 'Kundschaft', kind: 'donations', amount: '90', from: -6, nature: 'structural' },
    {
      ...{ title: 'Anschub', source: 'Bürgerstiftung Sonnenhalde', kind: 'foundation', amount: '4.000' },
      ...{ from: -2, to: 9, nature: 'structural', awardedOn: -70 },
    },
  ],
  costs: [
    { what: 'Miete und Strom', amount: '780', from: -8 },
    { what: 'Koordination, fünf Stunden in der Woche', amount: '820', from: -8 },
  ],
};

/** Invented: a post of the city, secured for years, and a foundation that adds what the city does not pay. */
export const nordtor: Structure = {
  parts: {
    home: { since: '2014', legalHome: 'Stadtteilbüro Nordtor' },
    governance: {
      vision: 'Aus Nachbarn werden Leute, die sich etwas zutrauen.',
      rules: 'Wir fragen zuerst: Wer macht das schon?',
      decisions: 'Im Rat der Höfe, jeder Hof eine Stimme.',
    },
    rhythm: { rhythm: 'Rat der Höfe jeden Monat.', paidHours: '30', unpaidHours: '18' },
    table: {
      ...{ seats_citizens: '26', 'seats_non-profit': '8', seats_municipality: '4', seats_politics: '2' },
      ...{ seats_business: '5', seats_church: '3', seats_science: '1' },
    },
    costs: { reserve: '14.000' },
    needs: { needs: 'Eine Vertretung für die Elternzeit der Koordinatorin.' },
  },
  partners: [
    {
      ...{ name: 'Stadtteilbüro Nordtor', sector: 'municipality', role: 'Stellt die Koordination.' },
      ...{ gains: 'Ein Ohr im Viertel.', gainWeight: 'much', pains: 'Die Stelle.', painWeight: 'much' },
    },
    {
      ...{ name: 'Rat der Höfe', sector: 'citizens', role: 'Entscheidet.' },
      ...{ gains: 'Eigenes Geld für Ideen.', gainWeight: 'much', pains: 'Ein Abend im Monat.', painWeight: 'some' },
    },
  ],
  funding: [
    {
      ...{ title: 'Koordination', source: 'Stadt', kind: 'municipal', amount: '186.000' },
      ...{ from: -11, to: 36, nature: 'structural' },
    },
    {
      ...{ title: 'Verfügungsfonds der Höfe', source: 'Stiftung Brückenbogen', kind: 'foundation', amount: '36.000' },
      ...{ from: -6, to: 29, nature: 'structural', awardedOn: -230 },
    },
    {
      ...{ title: 'Sommer der Höfe', source: 'Bürgerstiftung Sonnenhalde', kind: 'foundation', amount: '6.000' },
      ...{ from: 4, to: 10, nature: 'project', awardedOn: -20 },
    },
  ],
  costs: [
    { what: 'Koordination, dreißig Stunden in der Woche', amount: '3.900', from: -11 },
    { what: 'Verfügungsfonds der Höfe', amount: '36.000', from: -6, to: 29 },
    { what: 'Sommer der Höfe', amount: '6.000', from: 8, to: 10 },
  ],
};

/** Invented: has not told yet what it costs, so that nothing can be reckoned. */
export const westhof: Structure = {
  parts: {
    home: { since: '2018', legalHome: 'Wohnprojekt Hinterhof eG' },
    rhythm: { rhythm: 'Im Hof, wenn es nicht regnet.', unpaidHours: '14' },
    table: { seats_citizens: '19', 'seats_non-profit': '2', seats_science: '2' },
    needs: { needs: 'Jemanden, der mit Zahlen umgehen mag.' },
  },
  funding: [
    { title: 'Beiträge', source: 'Hausgemeinschaften', kind: 'shares', amount: '210', from: -30, nature: 'structural' },
    {
      ...{ title: 'Offene Höfe', source: 'Stiftung Brückenbogen', kind: 'foundation', amount: '7.200' },
      ...{ from: -3, to: 8, nature: 'project', awardedOn: -130 },
    },
  ],
};
