/** A topic of the demo: who opened it where, on which day before now, and what was said in it. */
export type Talk = {
  board: 'fragen' | 'projektideen' | 'fachthemen' | 'biete-und-suche' | 'rund-ums-treffen';
  by: string;
  days: number;
  title: string;
  text: string;
  lang?: 'de' | 'en';
  /** The case it is about, and its section. */
  about?: string;
  section?: string;
  replies?: Reply[];
  /** Whose reply was chosen as the answer. */
  accepted?: string;
};

/** `after`: days after the topic was opened. */
export type Reply = { by: string; after: number; text: string; helpful?: string[] };

/** What the people of the demo talk about, the oldest first. Figures and bodies in it are invented. */
export const talks: Talk[] = [
  {
    board: 'rund-ums-treffen',
    by: 'ursula.haeberle',
    days: 360,
    title: 'Willkommen: wie wir hier miteinander reden',
    text: 'Liebe Nachbarinnen und Nachbarn,\n\nhier setzen wir fort, was beim Quartalstreffen zu kurz kommt. Drei Bitten:\n\n- **Eine Sache, ein Thema.** So findet man später wieder, was geholfen hat.\n- **Auch Fehlschläge erzählen.** Davon lernen wir am meisten.\n- **Keine Namen von Dritten**, die nicht mitlesen.\n\nWer unsicher ist, fragt einfach. Ursula und Emre schauen regelmäßig herein.',
    replies: [
      { by: 'emre.yildiz', after: 1, text: 'Und wer lieber telefoniert: Schreiben Sie es dazu, wir rufen zurück.' },
      { by: 'ruth.kessler', after: 3, text: 'Schön, dass es das gibt. Ich lese erst einmal mit.' },
    ],
  },
  {
    board: 'fragen',
    by: 'ruth.kessler',
    days: 150,
    title: 'Wer haftet, wenn bei der Mitfahrbank etwas passiert?',
    text: 'Wir möchten im Frühjahr zwei Bänke aufstellen. Der Bezirksbeirat fragt nach der Haftung, wenn beim Mitfahren etwas passiert. Wie haben Sie das geregelt?',
    about: 'mitfahrbank-speicher-und-grafing',
    section: 'needs',
    accepted: 'bernd.schaufler',
    replies: [
      {
        by: 'claudia.weidner',
        after: 1,
        text: 'Im Beirat kam die Frage auch. Wir haben sie ans Rechtsamt gegeben und warten noch.',
      },
      {
        by: 'bernd.schaufler',
        after: 2,
        text: 'Zwei Dinge muss man trennen:\n\n1. **Die Fahrt:** Für Mitfahrende tritt die Kfz-Haftpflicht des Fahrzeugs ein, wie bei jeder anderen Mitnahme.\n2. **Die Bank:** Wer sie aufstellt, muss sie sicher halten. Bei uns hat sie das Tiefbauamt als Stadtmöbel übernommen.\n\nFragen Sie früh, bei uns hat das vier Monate gedauert. Und lassen Sie es sich von der eigenen Versicherung bestätigen.',
        helpful: ['ruth.kessler', 'claudia.weidner', 'hans-peter.bauer', 'ingrid.pfeiffer'],
      },
      { by: 'ruth.kessler', after: 3, text: 'Das hilft sehr. Ich nehme es mit in die nächste Sitzung.' },
      {
        by: 'gerda.strobel',
        after: 90,
        text: 'Bei uns wollte die Stadt zusätzlich, dass jemand die Bank einmal im Monat ansieht. Das macht jetzt der Bürgerverein.',
        helpful: ['ruth.kessler'],
      },
    ],
  },
  {
    board: 'projektideen',
    by: 'hans-peter.bauer',
    days: 190,
    title: 'Tauschschrank an der Haltestelle',
    text: 'Ein wetterfester Schrank für Bücher, Gläser und Spiele. Holz haben wir, einen Platz noch nicht. Hat das schon jemand neben einer Haltestelle versucht?',
    replies: [
      {
        by: 'paul.nguyen',
        after: 83,
        text: 'Ja, mit gemischtem Erfolg. Nach drei Wochen standen alte Röhrenfernseher daneben. Seit ein Schild sagt, was **nicht** hineingehört, geht es.',
        helpful: ['hans-peter.bauer', 'jonas.faerber'],
      },
      {
        by: 'jonas.faerber',
        after: 84,
        text: 'Wir haben einen Putzplan mit vier Familien. Eine Familie allein hört nach einem Jahr auf.',
      },
      { by: 'hans-peter.bauer', after: 86, text: 'Danke. Dann suche ich zuerst vier Familien und danach den Platz.' },
    ],
  },
  {
    board: 'fachthemen',
    by: 'katrin.maier',
    days: 175,
    title: 'Kleine Fördertöpfe: welche Anträge sich lohnen',
    text: 'Ich sammle hier, was wir mit kleinen Töpfen erlebt haben. Bitte immer drei Angaben dazu: **wie viele Stunden** der Antrag gekostet hat, **wie lange** die Antwort dauerte und ob es **Eigenmittel** brauchte.',
    about: 'verfuegungsfonds-stoeckach',
    section: 'money',
    replies: [
      {
        by: 'miriam.okafor',
        after: 2,
        text: 'Verfügungsfonds im Bezirk: drei Stunden, zwei Wochen, keine Eigenmittel. Für uns der beste Anfang.',
        helpful: ['katrin.maier', 'olena.kovalenko'],
      },
      {
        by: 'ingrid.pfeiffer',
        after: 6,
        text: 'Landesprogramm: elf Stunden, fünf Monate, ein Fünftel Eigenmittel. Ehrenamtliche Stunden wurden angerechnet, wenn man sie aufschreibt.',
      },
      {
        by: 'sabine.kraut',
        after: 90,
        text: 'Aus der anderen Richtung: Wir im Rat sehen vor allem Anträge ohne Plan für das zweite Jahr. Ein Satz dazu hebt Sie ab.',
        helpful: ['katrin.maier', 'miriam.okafor', 'friederike.lang'],
      },
      {
        by: 'friederike.lang',
        after: 150,
        text: '> Ehrenamtliche Stunden wurden angerechnet\n\nMit welchem Stundensatz? Wir streiten gerade darüber.',
      },
      {
        by: 'ingrid.pfeiffer',
        after: 151,
        text: 'Bei uns stand der Satz in der Ausschreibung. Wenn nicht: vorher fragen und die Antwort schriftlich geben lassen.',
      },
    ],
  },
  {
    board: 'biete-und-suche',
    by: 'stefan.roehm',
    days: 160,
    title: 'Biete: Backstube am Montagnachmittag',
    text: 'Montags ist bei uns zu. Wer mit Kindern oder mit Nachbarn backen will, kann die Backstube nutzen. Eine Person mit Hygieneschein muss dabei sein.',
    replies: [
      { by: 'miriam.okafor', after: 1, text: 'Das Elterncafé kommt gern. Passt der erste Montag im Monat?' },
      { by: 'stefan.roehm', after: 2, text: 'Passt. Ich stelle Mehl und Hefe hin.' },
    ],
  },
  {
    board: 'fragen',
    by: 'elisabeth.hoss',
    days: 141,
    title: 'Wie gewinnt man Menschen, die nie zu Sitzungen kommen?',
    text: 'Bei unserem Runden Tisch sitzen seit Jahren dieselben zwölf Leute. Alle sind nett und fast alle über sechzig. Wie haben Sie Jüngere und Zugezogene erreicht?',
    replies: [
      {
        by: 'mehmet.demir',
        after: 1,
        text: 'Nicht einladen, sondern hingehen. Wir waren beim Fastenbrechen, beim Sportverein und vor dem Supermarkt.',
        helpful: ['elisabeth.hoss', 'emre.yildiz', 'amara.diallo'],
      },
      {
        by: 'lukas.brenner',
        after: 2,
        text: 'Abends um halb acht kann niemand mit kleinen Kindern. Samstagvormittag mit Frühstück ging besser.',
      },
      {
        by: 'amara.diallo',
        after: 80,
        text: 'Jugendliche kommen, wenn sie etwas entscheiden dürfen. Bei uns hatten sie 800 Euro und keine Vorgaben. Daraus wurde ein Bolzplatzturnier.',
        helpful: ['elisabeth.hoss'],
      },
    ],
  },
  {
    board: 'fachthemen',
    by: 'tomasz.wojcik',
    days: 128,
    title: 'Woran merkt man, dass Vernetzung wirkt?',
    text: 'Geldgeber fragen nach Wirkung, und wir zählen Teilnehmende. Das sagt wenig. Welche Zeichen nehmen Sie?\n\nMein Vorschlag: Wie oft hat **jemand anderes** etwas weitergeführt, das bei uns begonnen hat?',
    about: 'stadtteilvernetzer-stuttgart',
    section: 'effects',
    replies: [
      {
        by: 'anne.lindqvist',
        after: 1,
        text: 'Wir fragen einmal im Jahr: Wen haben Sie durch uns kennengelernt, und was wurde daraus? Die Antworten auf einem Blatt sind stärker als jede Zahl.',
        helpful: ['tomasz.wojcik', 'katrin.maier'],
      },
      {
        by: 'hans-peter.bauer',
        after: 3,
        text: 'Ein Netz wirkt, wenn es hält, falls einer ausfällt. Bei uns war das nach meiner Operation so.',
      },
      {
        by: 'sabine.kraut',
        after: 60,
        text: 'Politisch zählt, ob die Verwaltung etwas geändert hat. Ein Beispiel im Jahr genügt.',
      },
    ],
  },
  {
    board: 'biete-und-suche',
    by: 'olena.kovalenko',
    days: 117,
    title: 'Suche: ruhigen Raum für Sprachtandems, mittwochs 18 Uhr',
    text: 'Wir sind inzwischen zwanzig Paare, und im Café versteht man sich nicht mehr. Gern im Osten, barrierefrei.',
    accepted: 'samira.haddad',
    replies: [
      {
        by: 'samira.haddad',
        after: 1,
        text: 'In meiner Nähstube ist mittwochs ab sechs Platz für zwölf Paare. Ohne Stufe, Toilette im Erdgeschoss.',
        helpful: ['olena.kovalenko'],
      },
      {
        by: 'elisabeth.hoss',
        after: 2,
        text: 'Für die anderen acht: Unser Gemeindesaal ist frei, aber in Sillenbuch.',
      },
      { by: 'olena.kovalenko', after: 4, text: 'Wir haben uns die Nähstube angesehen und bleiben. Vielen Dank.' },
    ],
  },
  {
    board: 'projektideen',
    by: 'paul.nguyen',
    days: 104,
    title: 'Reparaturcafé: was tun, wenn die Fachleute fehlen?',
    text: 'Wir haben jeden Monat vierzig Leute mit kaputten Geräten und drei, die löten können. Wie verteilt man das, ohne alle zu verärgern?',
    about: 'repair-cafe',
    section: 'trouble',
    replies: [
      {
        by: 'dragan.petrovic',
        after: 1,
        text: 'Anmeldung mit Gerät und Fehler. Dann weiß man vorher, wer was mitbringt.',
        helpful: ['paul.nguyen'],
      },
      {
        by: 'gerda.strobel',
        after: 30,
        text: 'Und eine Bank zum Warten, mit Kaffee. Die Hälfte kommt wegen des Gesprächs.',
      },
      {
        by: 'bernd.schaufler',
        after: 5,
        text: 'Fragen Sie in der Berufsschule nach. Bei uns kommt ein Lehrer mit vier Schülern.',
        helpful: ['paul.nguyen', 'dragan.petrovic', 'amara.diallo'],
      },
      { by: 'paul.nguyen', after: 9, text: 'Die Anmeldung läuft, und die Berufsschule hat zugesagt. Danke.' },
    ],
  },
  {
    board: 'fragen',
    by: 'birgit.sonntag',
    days: 95,
    title: 'Straßenfest anmelden: welche Ämter, in welcher Reihenfolge?',
    text: 'Es ist unser erstes Fest auf der Straße. Wo fängt man an, und wie lange vorher?',
    accepted: 'emre.yildiz',
    replies: [
      {
        by: 'emre.yildiz',
        after: 1,
        text: 'So geht es bei uns:\n\n| Wann vorher | Was | Wo |\n| --- | --- | --- |\n| 12 Wochen | Straße sperren | Amt für öffentliche Ordnung |\n| 8 Wochen | Essen verkaufen | Gaststättenrecht |\n| 6 Wochen | Musik | GEMA |\n| 2 Wochen | Anwohnende | Zettel an jeder Tür |\n\nDie Zettel sind das Wichtigste.',
        helpful: ['birgit.sonntag', 'niklas.wolf', 'dragan.petrovic', 'eva.marquardt'],
      },
      { by: 'birgit.sonntag', after: 2, text: 'Genau das habe ich gesucht.' },
      {
        by: 'niklas.wolf',
        after: 80,
        text: 'Bei uns kamen noch Bierbänke und Strom dazu. Beides verleiht der Bezirk, wenn man drei Monate vorher fragt.',
      },
    ],
  },
  {
    board: 'fachthemen',
    by: 'heike.zoller',
    days: 84,
    title: 'Ehrenamtliche und Datenschutz: was darf auf die Telefonliste?',
    text: 'Unsere Liste hängt in der Küche. Jetzt sagt jemand, das sei verboten. Was stimmt?',
    replies: [
      {
        by: 'ingrid.pfeiffer',
        after: 1,
        text: 'Wir haben alle gefragt und es uns unterschreiben lassen. Wer nicht will, steht nicht darauf. Und die Liste hängt jetzt **im** Schrank.',
        helpful: ['heike.zoller'],
      },
      {
        by: 'katrin.maier',
        after: 2,
        text: 'Das entspricht dem, was uns die Stadt geraten hat. Wichtig ist, dass man die Zustimmung zurücknehmen kann.',
      },
    ],
  },
  {
    board: 'rund-ums-treffen',
    by: 'katrin.maier',
    days: 70,
    title: 'Nachlese zum Treffen in Feuerbach',
    text: 'Was nehmen wir mit? Ich beginne: Die Stellwand mit „Wer nimmt es mit?“ war nach zehn Minuten voll.',
    replies: [
      {
        by: 'giovanni.esposito',
        after: 1,
        text: 'Die Pausen waren zu kurz. Die guten Gespräche fingen immer an, wenn wir weitermachen mussten.',
        helpful: ['katrin.maier', 'ruth.kessler', 'gerda.strobel'],
      },
      { by: 'ruth.kessler', after: 1, text: 'Hinten hat man schlecht gehört. Beim nächsten Mal bitte ein Mikrofon.' },
      { by: 'ursula.haeberle', after: 2, text: 'Beides steht schon auf der Liste für das nächste Treffen.' },
    ],
  },
  {
    board: 'projektideen',
    by: 'friederike.lang',
    days: 30,
    title: 'Leihladen im Hinterhof: wer hat Erfahrung mit der Ausleihe?',
    text: 'Bohrmaschine, Leiter, Bierbank: Wir wollen zwanzig Dinge verleihen. Reicht ein Heft, oder braucht man ein Programm?',
    about: 'leihladen-leila-berlin-wien',
    section: 'how',
    replies: [
      {
        by: 'jonas.faerber',
        after: 1,
        text: 'Bis fünfzig Dinge reicht das Heft. Danach sucht man länger, als man verleiht.',
        helpful: ['friederike.lang'],
      },
      { by: 'paul.nguyen', after: 2, text: 'Ein Foto von jedem Ding beim Zurückgeben erspart Streit.' },
    ],
  },
  {
    board: 'fragen',
    by: 'samira.haddad',
    days: 26,
    lang: 'en',
    title: 'Is there a list of places where one can hold a meeting in English?',
    text: 'Some of my neighbours are new here and would like to join in, but their German is not good enough yet. Where could we meet, and who would translate?',
    replies: [
      {
        by: 'anne.lindqvist',
        after: 1,
        text: 'Our institute has a room on Thursdays, and two students who like to translate.',
        helpful: ['samira.haddad'],
      },
      {
        by: 'olena.kovalenko',
        after: 2,
        text: 'Gern auch im Sprachcafé. Wir übersetzen in fünf Sprachen, nur nicht alle gleichzeitig.',
      },
    ],
  },
  {
    board: 'fachthemen',
    by: 'giovanni.esposito',
    days: 22,
    title: 'Läden im Viertel: wann machen sie mit?',
    text: 'Aus Sicht des Gewerbes: Wir werden oft um Spenden gebeten und selten gefragt, was wir können. Ein Friseur kann einen Nachmittag schenken, aber keine 500 Euro.',
    about: 'marktplatz-gute-geschaefte',
    replies: [
      {
        by: 'stefan.roehm',
        after: 1,
        text: 'Ganz genau. Fragen Sie nach einer Stunde, nicht nach Geld.',
        helpful: ['giovanni.esposito', 'miriam.okafor'],
      },
      {
        by: 'miriam.okafor',
        after: 3,
        text: 'Das haben wir falsch gemacht. Ich schreibe die Liste um: eine Seite, zehn Bitten, keine davon ist Geld.',
      },
    ],
  },
  {
    board: 'fragen',
    by: 'eva.marquardt',
    days: 5,
    title: 'Schulhof am Wochenende öffnen: wer schließt ab?',
    text: 'Unsere Grundschule würde den Hof am Wochenende öffnen. Die Stadt fragt, wer abends abschließt und wer haftet. Hat das jemand gelöst?',
  },
  {
    board: 'biete-und-suche',
    by: 'niklas.wolf',
    days: 4,
    title: 'Suche: große Töpfe für die Quartiersküche',
    text: 'Wir kochen ab Januar für vierzig Leute. Töpfe ab zwanzig Litern, gern geliehen.',
    replies: [
      {
        by: 'mehmet.demir',
        after: 1,
        text: 'Von der Gemeinde können Sie drei haben. Bitte vor dem Ramadan zurückbringen.',
        helpful: ['niklas.wolf'],
      },
    ],
  },
  {
    board: 'projektideen',
    by: 'amara.diallo',
    days: 3,
    title: 'Bolzplatz und Seniorenbank: geht beides an einem Ort?',
    text: 'Die Jugendlichen wollen Tore, die Älteren wollen sitzen. Der Platz ist 30 mal 20 Meter groß. Gibt es Beispiele, bei denen sich beide wohlfühlen?',
    about: 'parklets-stuttgart-schuetzenplatz',
    replies: [
      {
        by: 'gerda.strobel',
        after: 0.5,
        text: 'Ich würde dort sitzen und zuschauen. Aber bitte mit Lehne, und im Schatten.',
        helpful: ['amara.diallo'],
      },
    ],
  },
  {
    board: 'rund-ums-treffen',
    by: 'emre.yildiz',
    days: 2,
    title: 'Nächstes Treffen: welche Fragen sollen auf die Tagesordnung?',
    text: 'Bitte jede Frage als eigener Beitrag, in einem Satz. Wir stellen die Tagesordnung eine Woche vorher fertig.',
    replies: [
      { by: 'claudia.weidner', after: 0.2, text: 'Wie kommen wir an Räume, wenn das Bürgerhaus saniert wird?' },
      {
        by: 'heike.zoller',
        after: 0.6,
        text: 'Was tun gegen Einsamkeit im Winter, ohne dass es so heißt?',
        helpful: ['gerda.strobel', 'ruth.kessler'],
      },
      { by: 'eva.marquardt', after: 1, text: 'Wer schließt den Schulhof ab? (Siehe mein Thema in „Fragen“.)' },
      { by: 'jonas.faerber', after: 1.4, text: 'Wie übergibt man ein Ehrenamt, bevor man es leid ist?' },
    ],
  },
];
