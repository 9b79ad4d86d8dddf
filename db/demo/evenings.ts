import type { Evening } from './evening.ts';

/** The meetings of the demo: three that were, one that fell through, and the next one. */
export const evenings: Evening[] = [
  {
    ...{ daysAgo: 262, home: 'filder', district: 'degerloch', planned: 60, invited: 45, from: '18:30', to: '20:30' },
    theme: 'Wege ohne eigenes Auto',
    venue: 'Gemeindehaus Filderkante',
    address: 'Beispielweg 4, 70597 Stuttgart',
    directions: 'Mit der Stadtbahn bis Degerloch, dann fünf Minuten bergab. Der Eingang ist im Hof.',
    facts: { stepFree: 'yes', hearingLoop: 'yes', childcare: 'no' },
    capacity: 30,
    coming: [
      ...['ursula.haeberle', 'ruth.kessler', 'katrin.maier', 'emre.yildiz', 'hans-peter.bauer', 'stefan.roehm'],
      { who: 'elisabeth.hoss', guests: 2, guestNames: 'Zwei aus dem Besuchsdienst' },
      'tomasz.wojcik',
    ],
    perhaps: ['miriam.okafor'],
    declining: ['anne.lindqvist'],
    missing: ['stefan.roehm'],
    guestsCounted: 1,
    points: [
      {
        ...{ kind: 'theme', by: 'ursula.haeberle', title: 'Wer wir sind und was wir mitbringen', minutes: 30 },
        result:
          'Alle stellen sich in zwei Sätzen vor. An der Karte zeigt sich: Zwischen den Fildern und dem Neckar kannte sich bisher kaum jemand.\n\nWir treffen uns viermal im Jahr, jedes Mal woanders.',
      },
      {
        ...{ kind: 'pitch', by: 'ruth.kessler', title: 'Die Mitfahrbank', minutes: 25 },
        words: 'Ich zeige drei Bilder und sage, was wir falsch gemacht haben.',
        project: 'mitfahrbank-speicher-und-grafing',
        result:
          'Frau Keßler zeigt drei Bänke. Die erste stand falsch: Dort hielt niemand, weil dort niemand langsam fährt.\n\n- Vorher eine Woche lang zählen, wer wohin will.\n- Ein Schild mit Klappen ist besser als ein Zettel.\n- Es braucht jemanden, der am Anfang mitfährt.',
        pledges: [
          {
            ...{ home: 'neckar', project: 'mitfahrbank-speicher-und-grafing' },
            words: 'Wir probieren es am Seilerwasen. Abends fährt dort kein Bus.',
          },
        ],
        tasks: [
          { words: 'Maße und Bauplan der Bank an alle schicken', by: 'ruth.kessler', days: 14, done: true },
          { words: 'Beim Tiefbauamt nach dem Weg zur Genehmigung fragen', by: 'katrin.maier', days: 30, done: true },
        ],
      },
      {
        ...{ kind: 'question', by: 'hans-peter.bauer', title: 'Wer haftet, wenn jemand mitfährt?', minutes: 20 },
        words: 'Unser Vorstand traut sich sonst nicht.',
        result:
          'Das weiß heute niemand sicher. Herr Bauer fragt bei seinem Verband nach und schreibt die Antwort ins Forum.',
        tasks: [{ words: 'Beim Verband nach der Haftung fragen', by: 'hans-peter.bauer', days: 21, done: true }],
      },
    ],
  },
  {
    ...{
      daysAgo: 168,
      home: 'neckar',
      district: 'bad-cannstatt',
      planned: 70,
      invited: 50,
      from: '18:00',
      to: '20:30',
    },
    theme: 'Räume, die schon da sind',
    venue: 'Nachbarschaftshaus am Seilerwasen',
    address: 'Uferstraße 1, 70372 Stuttgart',
    directions: 'Vom Wilhelmsplatz zehn Minuten zu Fuß am Wasser entlang. Räder passen in den Hof.',
    facts: { stepFree: 'yes', hearingLoop: 'unknown', childcare: 'yes' },
    capacity: 40,
    coming: [
      ...['emre.yildiz', 'stefan.roehm', 'katrin.maier', 'ursula.haeberle', 'ruth.kessler', 'giovanni.esposito'],
      ...['elisabeth.hoss', 'mehmet.demir', 'claudia.weidner', 'samira.haddad', 'jonas.faerber'],
      { who: 'miriam.okafor', guests: 1, guestNames: 'eine Mutter aus dem Elterncafé', needs: ['childcare'] },
    ],
    perhaps: ['ingrid.pfeiffer', 'lukas.brenner'],
    declining: ['hans-peter.bauer', 'anne.lindqvist'],
    missing: ['claudia.weidner'],
    guestsCounted: 1,
    pledgesResult:
      'Die Bank am Seilerwasen steht seit einem Monat. Mitgenommen wurde bisher niemand. Herr Yıldız zählt weiter.',
    points: [
      {
        ...{ kind: 'pitch', by: 'ursula.haeberle', title: 'Das Reparaturcafé', minutes: 25 },
        words: 'Es gibt Hunderte davon. Was braucht man wirklich, und was nur auf dem Papier?',
        project: 'repair-cafe',
        result:
          'Man braucht einen Raum mit Strom, drei Menschen mit Werkzeug und Kuchen. Alles andere kommt von selbst.\n\nOffen blieb die Frage nach der Versicherung. Ein Zettel, den alle unterschreiben, reicht den meisten.',
        pledges: [{ home: 'filder', project: 'repair-cafe', words: 'Im Gemeindehaus steht eine Werkstatt leer.' }],
      },
      {
        ...{
          kind: 'question',
          by: 'jonas.faerber',
          title: 'Wie kommt man an Räume, die abends leer stehen?',
          minutes: 30,
        },
        words: 'Schulen, Kantinen, Läden: Überall brennt Licht, und niemand ist da.',
        result:
          'Drei Wege haben funktioniert:\n\n1. Jemand aus dem Haus fragt, nicht jemand von außen.\n2. Der Schlüssel hängt bei zwei Menschen, die jeder kennt.\n3. Man räumt besser auf, als man gekommen ist.',
        pledges: [
          {
            ...{ home: 'talstern', words: 'Wir fragen alle Läden an der Stuttgarter Straße nach leeren Räumen.' },
            settled: { daysAgo: 82, outcome: 'kept', note: 'Sieben Läden haben Platz. Die Liste steht im Forum.' },
          },
          {
            ...{ home: 'filder', words: 'Wir öffnen das Gemeindehaus am Mittwochabend für alle.' },
            settled: {
              ...{ daysAgo: 79, outcome: 'dropped' },
              note: 'Niemand wollte abschließen. Wir suchen zuerst zwei Menschen für den Schlüssel.',
            },
          },
        ],
        tasks: [{ words: 'Liste der offenen Räume am Neckar', by: 'miriam.okafor', days: 30, done: true }],
      },
    ],
  },
  {
    ...{ daysAgo: 75, home: 'talstern', district: 'feuerbach', planned: 70, invited: 48, from: '18:30', to: '21:00' },
    theme: 'Läden im Viertel: wann machen sie mit?',
    venue: 'Gewerbering Talstern, alte Schlosserei',
    address: 'Werkhof 7, 70469 Stuttgart',
    directions: 'Vom Bahnhof Feuerbach fünf Minuten. Das Tor ist grün. Parken geht nur auf der Straße.',
    facts: { stepFree: 'yes', hearingLoop: 'no', childcare: 'no' },
    capacity: 40,
    coming: [
      ...['giovanni.esposito', 'stefan.roehm', 'katrin.maier', 'emre.yildiz', 'ursula.haeberle', 'ruth.kessler'],
      ...['bernd.schaufler', 'birgit.sonntag', 'paul.nguyen', 'sabine.kraut', 'heike.zoller', 'ingrid.pfeiffer'],
      { who: 'gerda.strobel', needs: ['hearing_loop'], needsNote: 'Bitte ein Platz vorne.' },
      { who: 'samira.haddad', guests: 2, guestNames: 'zwei Nachbarinnen', needs: ['interpreting'] },
    ],
    perhaps: ['tomasz.wojcik', 'dragan.petrovic'],
    declining: ['claudia.weidner'],
    missing: ['sabine.kraut'],
    guestsCounted: 2,
    pledgesResult:
      'Die Mitfahrbank läuft schlecht, die Liste der Räume ist fertig. Das Gemeindehaus bleibt mittwochs zu: Es fehlt jemand, der abschließt.',
    points: [
      {
        ...{ kind: 'pitch', by: 'giovanni.esposito', title: 'Marktplatz: Geschäfte ohne Geld', minutes: 30 },
        words: 'Läden und Vereine tauschen einen Abend lang, was sie können. Geld ist verboten.',
        project: 'marktplatz-gute-geschaefte',
        result:
          'Die Stellwand „Wer nimmt es mit?“ war nach zehn Minuten voll. Am häufigsten gesucht: Transport, Druck, ein Raum für einen Abend.\n\nWichtig ist ein Notar am Tisch, auch wenn es keiner ist: Was vereinbart wird, wird aufgeschrieben.',
        pledges: [
          {
            ...{ home: 'talstern', project: 'marktplatz-gute-geschaefte' },
            words: 'Wir laden zwanzig Läden und zwanzig Vereine in die Schlosserei ein.',
          },
        ],
        tasks: [
          { words: 'Eine Seite für Läden entwerfen: Was bringt es Ihnen?', by: 'stefan.roehm', days: 60, done: true },
        ],
      },
      {
        ...{ kind: 'report', by: 'ursula.haeberle', title: 'Reparaturcafé: die ersten Samstage', minutes: 15 },
        result:
          'Acht Menschen reparieren, die Hälfte davon ist unter zwanzig. Die Berufsschule schickt jeden Monat vier. Hinten im Saal war der Bericht kaum zu verstehen.',
        tasks: [{ words: 'Herausfinden, wer Mikrofon und Anlage verleiht', by: 'ruth.kessler', days: 85 }],
      },
      {
        ...{
          kind: 'question',
          by: 'birgit.sonntag',
          title: 'Wen fragt man zuerst, wenn man die Straße sperren will?',
          minutes: 20,
        },
        result: 'Zuerst die Nachbarn, dann das Amt. Frau Sonntag sammelt die Reihenfolge im Forum.',
        pledges: [{ home: 'filder', words: 'Wir gehen zu zehn Läden und fragen nach einer Stunde, nicht nach Geld.' }],
        tasks: [{ words: 'Die Reihenfolge der Ämter ins Forum schreiben', by: 'birgit.sonntag', days: 20, done: true }],
      },
    ],
    wish: { by: 'gerda.strobel', words: 'Bitte schreiben Sie dazu: Hinten hat man schlecht gehört.' },
  },
  {
    ...{ daysAgo: 18, home: 'filder', district: 'moehringen', planned: 50, invited: 44, from: '17:00', to: '19:00' },
    theme: 'Werkstatt: ein Förderantrag an einem Abend',
    venue: 'Bürgertreff Filderblick',
    address: 'Am Rathausplatz 2, 70567 Stuttgart',
    directions: 'Stadtbahn bis Möhringen Bahnhof.',
    coming: ['ursula.haeberle', 'ruth.kessler', 'friederike.lang', 'amara.diallo'],
    declining: ['katrin.maier'],
    points: [{ kind: 'theme', by: 'ursula.haeberle', title: 'Einen echten Antrag zusammen ausfüllen', minutes: 90 }],
    cancelled: {
      daysAgo: 22,
      reason: 'Im Bürgertreff ist ein Rohr gebrochen. Wir holen die Werkstatt nach und laden dazu neu ein.',
    },
  },
  {
    ...{ daysAgo: -35, home: 'ost', district: 'ost', planned: 65, invited: 56, from: '18:00', to: '20:30' },
    theme: 'Ein Ehrenamt übergeben, bevor man es leid ist',
    venue: 'Jugendhaus Sonnenseite',
    address: 'Hinterhof 12, 70188 Stuttgart',
    directions: 'Mit der Stadtbahn bis Ostendplatz. Der Weg durch den Hof ist beleuchtet.',
    facts: { stepFree: 'yes', hearingLoop: 'yes', childcare: 'yes' },
    capacity: 15,
    moved: { daysAgo: 9, from: '18:30', to: '21:00' },
    coming: [
      ...['ingrid.pfeiffer', 'bernd.schaufler', 'emre.yildiz', 'katrin.maier', 'giovanni.esposito', 'gerda.strobel'],
      { who: 'amara.diallo', guests: 1, guestNames: 'Malik aus dem Jugendhaus' },
      { who: 'miriam.okafor', needs: ['childcare'], needsNote: 'Zwei Kinder, drei und sechs.' },
      { who: 'samira.haddad', guests: 1, needs: ['interpreting'] },
      ...['jonas.faerber', 'paul.nguyen', 'heike.zoller', 'olena.kovalenko', 'niklas.wolf', 'elisabeth.hoss'],
    ],
    perhaps: ['ursula.haeberle', 'birgit.sonntag'],
    declining: ['hans-peter.bauer', 'mehmet.demir'],
    points: [
      {
        ...{ kind: 'theme', by: 'ingrid.pfeiffer', title: 'Übergeben heißt üben: ein Jahr zu zweit', minutes: 35 },
        words: 'Wir sammeln, was man weitergeben muss: Schlüssel, Telefonnummern, das Warum.',
      },
      {
        ...{
          kind: 'question',
          by: 'heike.zoller',
          title: 'Was tun gegen Einsamkeit im Winter, ohne dass es so heißt?',
          minutes: 25,
        },
        words: 'Wer einsam ist, kommt zu keinem Angebot für Einsame.',
      },
      {
        ...{ kind: 'pitch', by: 'bernd.schaufler', title: 'Der Leihladen, und warum uns der Raum fehlt', minutes: 15 },
        project: 'leihladen-leila-berlin-wien',
      },
      {
        ...{ kind: 'other', by: 'stefan.roehm', title: 'Neue Backwaren aus der Kornblume', minutes: 10 },
        declined: 'Gern als Kuchen zum Treffen, aber nicht als eigener Punkt.',
      },
      {
        ...{ kind: 'pitch', by: 'ruth.kessler', title: 'Bücher auf Rädern: wer macht mit?', minutes: 10, open: true },
        words: 'Ich habe ein Lastenrad und vierzig Bücher. Es fehlen Straßen, in denen jemand vorliest.',
      },
    ],
  },
];
