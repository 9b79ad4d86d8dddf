import type { Structure } from './structure.ts';

/** Invented, like the networks that tell it: a post that a city pays for two years, and what hangs on it. */
export const filder: Structure = {
  parts: {
    home: { since: '2019', legalHome: 'Bürgerhaus Filderkante e. V.' },
    governance: {
      vision: 'In zehn Jahren kennt auf den Fildern jede Straße jemanden, den man fragen kann.',
      rules:
        'Wer eine Idee hat, fragt zuerst, wer schon daran arbeitet.\nWir werben niemandem Ehrenamtliche ab.\nWas einer gelernt hat, erzählt er beim nächsten Treffen.',
      decisions:
        'Am Monatstisch, mit einfacher Mehrheit. Über Geld entscheidet der Sprecherkreis, je eine Person aus Vereinen, Nachbarschaft und Kirchen.',
    },
    rhythm: {
      rhythm: 'Monatstisch am zweiten Dienstag. Im Herbst ein Markttag mit allen.',
      ...{ paidHours: '19,5', unpaidHours: '22' },
    },
    table: {
      ...{ seats_citizens: '14', 'seats_non-profit': '9', seats_municipality: '2', seats_church: '3' },
      tableNote: 'Zwei Läden kommen, wenn es um den Markttag geht. Am Monatstisch sitzen sie nicht.',
    },
    model: {
      benefit: 'Wer Hilfe braucht, findet sie zu Fuß. Wer helfen will, findet in einer Woche einen Platz.',
      targetGroups: 'Ältere, die allein wohnen. Neu Zugezogene. Vereine ohne Nachwuchs.',
      activities: 'Monatstisch, Markttag, Vermittlung am Telefon, Projekte aus anderen Bezirken übernehmen.',
      resources: 'Eine halbe Stelle, ein Raum im Bürgerhaus, 14 Ehrenamtliche, ein Verteiler mit 210 Adressen.',
      modelCosts: 'Die halbe Stelle. Danach Miete und der Markttag.',
      modelIncome: 'Die Stadt, zwei Jahre lang. Eine Stiftung für den Markttag. Beiträge der Vereine.',
      seenBy: 'public',
    },
    costs: { reserve: '9.500', seenBy: 'public' },
    funding: { seenBy: 'public' },
    partners: { seenBy: 'public' },
    risks: {
      risks:
        'Die Stelle hängt an einem Beschluss, der jedes zweite Jahr neu fällt. Geht die Kollegin, geht das Wissen mit.',
    },
    needs: {
      needs: 'Eine Zusage über drei Jahre für die halbe Stelle. Und zwei Betriebe, die am Monatstisch mitreden.',
    },
  },
  partners: [
    {
      ...{ name: 'Bürgerhaus Filderkante', sector: 'non-profit', role: 'Stellt Raum und Buchhaltung.' },
      ...{ gains: 'Ein volles Haus, zwei neue Gruppen.', gainWeight: 'some' },
      ...{ pains: 'Trägt den Eigenanteil und das Risiko der Stelle.', painWeight: 'much' },
    },
    {
      ...{ name: 'Kirchengemeinde St. Michael', sector: 'church', role: 'Gemeindesaal, Fahrdienst.' },
      ...{ gains: 'Jüngere, die sonst nicht kämen.', gainWeight: 'some' },
      ...{ pains: 'Hausmeister und Heizung.', painWeight: 'some' },
    },
    {
      ...{ name: 'Gewerbeverein Epplestraße', sector: 'business', role: 'Wirbt für den Markttag.' },
      ...{ gains: 'Der Markttag bringt 400 Leute in die Straße.', gainWeight: 'much' },
      ...{ pains: 'Ein Nachmittag im Jahr.', painWeight: 'little' },
    },
    {
      ...{ name: 'Bezirksrathaus', sector: 'municipality', role: 'Genehmigungen, Kontakt zu den Ämtern.' },
      ...{ gains: 'Weiß früher, was im Bezirk los ist.', gainWeight: 'some' },
      ...{ pains: 'Wenige Stunden im Monat.', painWeight: 'little' },
    },
    {
      ...{ name: 'Vermittlung am Telefon', sector: 'citizens', role: 'Vier Frauen, jeden Vormittag.' },
      ...{ gains: 'Sie lernen das Viertel kennen.', gainWeight: 'little' },
      ...{ pains: 'Zwölf Stunden in der Woche, unbezahlt.', painWeight: 'much' },
    },
  ],
  funding: [
    {
      ...{ title: 'Halbe Stelle, erster Beschluss', source: 'Stadt', kind: 'municipal', amount: '66.000' },
      ...{ from: -38, to: -15, nature: 'project', through: 'Bürgerhaus Filderkante' },
    },
    {
      ...{ title: 'Halbe Stelle, zweiter Beschluss', source: 'Stadt', kind: 'municipal', amount: '72.000' },
      ...{ from: -14, to: 9, nature: 'project', through: 'Bürgerhaus Filderkante' },
    },
    {
      ...{ title: 'Markttag', source: 'Stiftung Gute Nachbarn', kind: 'foundation', amount: '7.500' },
      ...{ from: -5, to: 6, nature: 'project' },
    },
    {
      title: 'Beiträge der Vereine',
      source: 'Mitgliedsvereine',
      kind: 'shares',
      amount: '260',
      from: -60,
      nature: 'structural',
    },
    {
      ...{ title: 'Raum im Bürgerhaus', source: 'Bürgerhaus Filderkante', kind: 'association', amount: '350' },
      ...{ from: -60, nature: 'structural', inKind: 'yes', through: 'Bürgerhaus Filderkante' },
    },
  ],
  costs: [
    { what: 'Halbe Stelle', amount: '3.150', from: -38 },
    { what: 'Raum', amount: '350', from: -60 },
    { what: 'Markttag', amount: '8.200', from: -2, to: -1 },
    { what: 'Markttag im nächsten Jahr', amount: '8.600', from: 10, to: 11 },
    { what: 'Telefon, Druck, Versicherung', amount: '140', from: -38 },
  ],
};

/** Invented: lives on many small sources, and so on none alone. */
export const neckar: Structure = {
  parts: {
    home: { since: '03/2015', legalHome: 'Nachbarschaftshaus am Seilerwasen e. V.' },
    governance: {
      vision: 'Was einem Haus fehlt, hat ein anderes.',
      rules: 'Jedes Haus gibt etwas und nimmt etwas.',
      decisions: 'Einstimmig. Wenn das nicht geht, warten wir ein Treffen.',
    },
    rhythm: { rhythm: 'Alle sechs Wochen, reihum in den Häusern.', paidHours: '8', unpaidHours: '11' },
    table: {
      ...{ seats_citizens: '9', 'seats_non-profit': '6', seats_municipality: '1', seats_business: '3' },
      ...{ seats_church: '2', seats_politics: '1' },
    },
    costs: { reserve: '6.200', seenBy: 'public' },
    funding: { seenBy: 'public' },
    needs: { needs: 'Jemanden, der das Lager für das Werkzeug umbaut.' },
  },
  partners: [
    {
      ...{ name: 'Baugenossenschaft am Fluss', sector: 'business', role: 'Zahlt mit, weil die Häuser ihr gehören.' },
      ...{ gains: 'Weniger Streit, weniger Auszüge.', gainWeight: 'much' },
      ...{ pains: 'Ein fester Betrag im Jahr.', painWeight: 'some' },
    },
    {
      name: 'Jugendfarm',
      sector: 'non-profit',
      gains: 'Werkzeug.',
      gainWeight: 'some',
      pains: 'Lagerplatz.',
      painWeight: 'some',
    },
  ],
  funding: [
    {
      title: 'Grundbetrag',
      source: 'Baugenossenschaft am Fluss',
      kind: 'sponsoring',
      amount: '420',
      from: -50,
      nature: 'structural',
      through: 'Baugenossenschaft am Fluss',
    },
    {
      title: 'Umlage der Häuser',
      source: 'Sieben Häuser',
      kind: 'shares',
      amount: '385',
      from: -90,
      nature: 'structural',
    },
    {
      title: 'Verleih von Werkzeug',
      source: 'Verleih',
      kind: 'own-income',
      amount: '95',
      from: -30,
      nature: 'structural',
    },
  ],
  costs: [
    { what: 'Koordination, acht Stunden in der Woche', amount: '780', from: -50 },
    { what: 'Werkzeug und Versicherung', amount: '115', from: -90 },
  ],
};
