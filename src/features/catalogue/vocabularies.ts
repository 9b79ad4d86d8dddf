/**
 * The coded lists of the case schema. Codes are never renamed or reused: they stand in content
 * files, addresses and open data. `also` holds everyday words for the same thing; they are indexed
 * for search and shown nowhere.
 */
import type { Vocabulary } from '../../lib/vocabulary.ts';

/** How it went, in the order of a project's life. */
export const outcomes = {
  idea: {
    de: 'Idee',
    en: 'idea',
    also: ['Konzept', 'Plan'],
    note: {
      de: 'Es war geplant oder wurde erprobt; dass es begann, ist nicht belegt.',
      en: 'It was planned or tried; that it began is not shown.',
    },
  },
  running: {
    de: 'läuft',
    en: 'running',
    also: ['aktiv', 'laufend'],
    note: {
      de: 'Die neueste Quelle sagt, dass es läuft. Sein Geld kann befristet sein.',
      en: 'The newest source says that it runs. Its money may be limited in time.',
    },
  },
  succeeded: {
    de: 'gelungen',
    en: 'succeeded',
    also: ['Erfolg', 'erfolgreich', 'geschafft'],
    note: {
      de: 'Es hat erreicht, was es wollte. Ob es noch läuft, sagt das nicht.',
      en: 'It reached what it set out to do. This does not say whether it still runs.',
    },
  },
  partly: {
    de: 'teilweise gelungen',
    en: 'partly succeeded',
    also: ['gemischt', 'teils'],
    note: {
      de: 'Ein Teil dessen, was es wollte, gelang, ein anderer nicht.',
      en: 'Part of what it set out to do worked, another part did not.',
    },
  },
  failed: {
    de: 'gescheitert',
    en: 'failed',
    also: ['Scheitern', 'Misserfolg', 'Pleite', 'Insolvenz', 'schiefgegangen', 'Fehler'],
    note: {
      de: 'Es hat nicht erreicht, was es wollte, und ging darum nicht weiter.',
      en: 'It did not reach what it set out to do, and did not go on for that reason.',
    },
  },
  stopped: {
    de: 'beendet',
    en: 'stopped',
    also: ['eingestellt', 'aufgehört', 'Ende', 'ausgelaufen'],
    note: {
      de: 'Es lief und wurde dann beendet, ohne dass es gescheitert sein muss.',
      en: 'It ran and was then ended, which need not mean that it failed.',
    },
  },
  permanent: {
    de: 'dauerhaft',
    en: 'made permanent',
    also: ['verstetigt', 'Verstetigung', 'etabliert'],
    note: {
      de: 'Es, oder was daraus wurde, ist auf Dauer angelegt: mit eigenem Geld oder als feste Aufgabe eines Trägers.',
      en: 'It, or what became of it, is meant to last: on its own money or as a standing task of some body.',
    },
  },
} as const satisfies Vocabulary;

/** Whom it is for. */
export const targetGroups = {
  everyone: { de: 'alle im Quartier', en: 'everyone in the area', also: ['Bewohner', 'Anwohner', 'Nachbarn'] },
  'older-people': {
    de: 'ältere Menschen',
    en: 'older people',
    also: ['Senioren', 'Rentner', 'alte Leute', 'ältere Leute', 'alte Menschen', 'Großeltern'],
  },
  children: { de: 'Kinder', en: 'children', also: ['Kids', 'Grundschüler'] },
  'young-people': {
    de: 'Jugendliche und junge Erwachsene',
    en: 'young people',
    also: ['Jugend', 'junge Leute', 'Studierende'],
  },
  families: { de: 'Familien', en: 'families', also: ['Eltern', 'Mütter', 'Väter'] },
  newcomers: {
    de: 'Zugewanderte und Geflüchtete',
    en: 'newcomers and refugees',
    also: ['Migranten', 'Flüchtlinge', 'Migration', 'Ausländer'],
  },
  'people-with-disabilities': {
    de: 'Menschen mit Behinderung',
    en: 'people with disabilities',
    also: ['Behinderte', 'Handicap'],
  },
  'people-in-need-of-care': {
    de: 'Menschen mit Pflegebedarf und Angehörige',
    en: 'people in need of care and their families',
    also: ['Pflegebedürftige', 'Demenz', 'Patienten', 'Kranke'],
  },
  'low-income': {
    de: 'Menschen mit wenig Geld',
    en: 'people on low incomes',
    also: ['Armut', 'arm', 'arme Leute', 'Arbeitslose'],
  },
  'people-without-car': { de: 'Menschen ohne Auto', en: 'people without a car' },
  volunteers: { de: 'Engagierte und Ehrenamtliche', en: 'volunteers', also: ['Freiwillige', 'Helfer', 'Ehrenamt'] },
  organisations: { de: 'Vereine und Einrichtungen', en: 'associations and institutions', also: ['Organisationen'] },
  businesses: { de: 'Geschäfte und Betriebe', en: 'shops and businesses', also: ['Firmen', 'Händler', 'Unternehmen'] },
} as const satisfies Vocabulary;

/** Legal form of the lead body. */
export const legalForms = {
  informal: { de: 'lose Gruppe, keine Rechtsform', en: 'informal group', also: ['Initiative'] },
  association: { de: 'Verein', en: 'association', also: ['e. V.'] },
  cooperative: { de: 'Genossenschaft', en: 'co-operative', also: ['eG', 'Bürgergenossenschaft'] },
  foundation: { de: 'Stiftung', en: 'foundation', also: ['Bürgerstiftung'] },
  'non-profit-company': { de: 'gemeinnützige Gesellschaft', en: 'non-profit company', also: ['gGmbH'] },
  company: { de: 'Gesellschaft oder Firma', en: 'company', also: ['GmbH', 'UG', 'Unternehmen'] },
  'public-body': {
    de: 'öffentliche Stelle',
    en: 'public body',
    also: ['Stadt', 'Gemeinde', 'Landkreis', 'Hochschule'],
  },
  'church-body': { de: 'kirchliche Stelle', en: 'church body', also: ['Kirchengemeinde', 'Caritas', 'Diakonie'] },
  consortium: { de: 'Verbund mehrerer Träger', en: 'consortium', also: ['Projektverbund', 'Bündnis'] },
} as const satisfies Vocabulary;

/** Kinds of money. Whether a line is structural is a field of its own. */
export const fundingKinds = {
  'own-income': {
    de: 'eigene Einnahmen',
    en: 'own income',
    also: ['Eigenanteil', 'Eigenmittel', 'Verkauf', 'Eintritt', 'Gebühren', 'Umsatz'],
  },
  shares: {
    de: 'Mitgliedsbeiträge oder Genossenschaftsanteile',
    en: 'membership fees or co-operative shares',
    also: ['Eigenanteil', 'Eigenmittel', 'Mitgliedschaft', 'Anteile', 'Genossenschaftskapital'],
  },
  'citizen-bonds': {
    de: 'Bürgeranleihen und Sparbriefe',
    en: 'citizen bonds and savings letters',
    also: ['Bürgersparbrief', 'Bürgeraktie', 'Geld von Bürgern', 'Anleihe'],
  },
  donations: { de: 'Spenden', en: 'donations', also: ['Spende', 'Crowdfunding', 'Schwarmfinanzierung'] },
  loan: { de: 'Darlehen', en: 'loan', also: ['Kredit', 'Privatdarlehen'] },
  'foundation-project': { de: 'Stiftung, projektgebunden', en: 'foundation, project-bound', also: ['Stiftungsgeld'] },
  'foundation-structural': { de: 'Stiftung, strukturell', en: 'foundation, structural', also: ['Stiftungsgeld'] },
  municipal: { de: 'Stadt oder Gemeinde', en: 'municipal', also: ['kommunal', 'Zuschuss', 'Haushalt'] },
  'neighbourhood-fund': {
    de: 'Verfügungsfonds im Quartier',
    en: 'neighbourhood fund',
    also: ['Kleinprojektefonds', 'Zuschuss', 'kleine Zuschüsse', 'kleine Projekte'],
  },
  'state-federal-eu': {
    de: 'Land, Bund oder EU',
    en: 'state, federal or EU',
    also: ['Fördermittel', 'LEADER', 'Ministerium'],
  },
  sponsoring: { de: 'Sponsoring', en: 'sponsoring', also: ['Sponsor', 'Werbung'] },
  'in-kind': {
    de: 'Sach- und Zeitspenden',
    en: 'in kind',
    also: ['Sachspende', 'kostenlos überlassen', 'Raum gestellt'],
  },
} as const satisfies Vocabulary;

/** Money needed before the first day, in euros. */
export const moneyBands = {
  none: {
    de: 'nichts',
    en: 'nothing',
    also: ['kostenlos', 'umsonst', 'ohne Geld', 'kein Geld', 'wenig Geld', 'günstig'],
  },
  'up-to-500': {
    de: 'bis 500\u00a0€',
    en: 'up to €500',
    also: ['wenig Geld', 'wenig Startgeld', 'günstig', 'billig', 'kostenlos'],
  },
  'up-to-5000': { de: 'bis 5.000\u00a0€', en: 'up to €5,000' },
  'up-to-25000': { de: 'bis 25.000\u00a0€', en: 'up to €25,000' },
  'up-to-100000': { de: 'bis 100.000\u00a0€', en: 'up to €100,000' },
  'over-100000': { de: 'über 100.000\u00a0€', en: 'over €100,000', also: ['teuer'] },
} as const satisfies Vocabulary;

/** Difficulty from 1 to 5; the note is the sentence that a level stands for. */
export const difficulties = {
  '1': {
    de: 'sehr leicht',
    en: 'very easy',
    also: ['einfach', 'leicht', 'wenig Aufwand', 'wenig Arbeit'],
    note: {
      de: 'Eine Handvoll Leute schafft es in wenigen Abenden, ohne Geld und ohne Genehmigung.',
      en: 'A handful of people can do it in a few evenings, without money or permits.',
    },
  },
  '2': {
    de: 'leicht',
    en: 'easy',
    also: ['einfach', 'wenig Aufwand', 'wenig Arbeit'],
    note: {
      de: 'Eine kleine Gruppe schafft es neben dem Alltag; Fehler kosten wenig.',
      en: 'A small group can do it beside everyday life; mistakes cost little.',
    },
  },
  '3': {
    de: 'mittel',
    en: 'medium',
    note: {
      de: 'Es braucht feste Zuständige, Absprachen mit der Verwaltung und Geld für den Start.',
      en: 'It needs people in charge, arrangements with the municipality and money to start.',
    },
  },
  '4': {
    de: 'schwer',
    en: 'hard',
    note: {
      de: 'Es braucht bezahlte Stunden, eine Rechtsform und Verträge mit mehreren Partnern.',
      en: 'It needs paid hours, a legal form and contracts with several partners.',
    },
  },
  '5': {
    de: 'sehr schwer',
    en: 'very hard',
    note: {
      de: 'Es braucht Jahre, hohe Beträge und ein wirtschaftliches Risiko, das jemand trägt.',
      en: 'It needs years, large sums and a business risk that somebody carries.',
    },
  },
} as const satisfies Vocabulary;

/** What has to be there. */
export const preconditionKinds = {
  room: { de: 'Raum', en: 'Room', also: ['Räume', 'Platz', 'Fläche', 'Laden'] },
  'key-person': { de: 'Schlüsselperson', en: 'Key person', also: ['Kümmerer', 'Leitung', 'Team'] },
  permit: { de: 'Genehmigung', en: 'Permit', also: ['Erlaubnis', 'Amt', 'Antrag'] },
  insurance: { de: 'Versicherung', en: 'Insurance', also: ['Haftung', 'Haftpflicht'] },
  partner: { de: 'Partner', en: 'Partner' },
  technology: { de: 'Technik', en: 'Technology', also: ['Software', 'Gerät', 'Fahrzeug'] },
  trust: { de: 'Vertrauen', en: 'Trust' },
} as const satisfies Vocabulary;

/** How far it can be handed on, from 0 to 3. */
export const transferLevels = {
  '0': {
    de: 'nicht übertragbar',
    en: 'not transferable',
    note: { de: 'Hängt ganz an Ort und Personen.', en: 'Depends wholly on place and people.' },
  },
  '1': {
    de: 'Idee übertragbar',
    en: 'idea transferable',
    note: {
      de: 'Die Idee hilft weiter, der Weg muss neu gefunden werden.',
      en: 'The idea helps, the way must be found anew.',
    },
  },
  '2': {
    de: 'mit Anpassung übertragbar',
    en: 'transferable with adaptation',
    note: {
      de: 'Der Ablauf lässt sich übernehmen, einige Teile müssen passend gemacht werden.',
      en: 'The procedure can be taken over, some parts must be made to fit.',
    },
  },
  '3': {
    de: 'gut übertragbar',
    en: 'readily transferable',
    note: {
      de: 'Ist anderswo schon mehrfach mit denselben Schritten gelungen oder lässt sich ohne Weiteres nachmachen.',
      en: 'Has worked elsewhere several times with the same steps, or can be copied without more ado.',
    },
  },
} as const satisfies Vocabulary;

/** How the baton is passed. */
export const transferForms = {
  'open-copy': { de: 'frei nachmachen', en: 'copy freely' },
  adaptation: { de: 'anpassen und weiterentwickeln', en: 'adapt and develop' },
  guide: { de: 'mit Handbuch oder Leitfaden', en: 'with a handbook or guide' },
  advice: { de: 'mit Beratung oder Schulung', en: 'with advice or training' },
  licence: { de: 'mit Lizenz oder Social Franchise', en: 'by licence or social franchise' },
  branch: { de: 'als Ableger desselben Trägers', en: 'as a branch of the same body' },
} as const satisfies Vocabulary;

/** What those who did it offer to those who want to. */
export const mentorOffers = {
  call: { de: 'Gespräch am Telefon', en: 'A call' },
  visit: { de: 'Besuch vor Ort', en: 'A visit' },
  documents: { de: 'Unterlagen', en: 'Documents' },
  talk: { de: 'Vortrag', en: 'A talk' },
} as const satisfies Vocabulary;

/** How we know an effect, weakest first. */
export const evidenceKinds = {
  impression: {
    de: 'Eindruck',
    en: 'impression',
    note: {
      de: 'Jemand Beteiligtes hat es so erlebt oder berichtet; gezählt hat niemand.',
      en: 'Somebody involved saw or reported it that way; nobody counted.',
    },
  },
  count: {
    de: 'Zählung',
    en: 'count',
    note: {
      de: 'Jemand hat gezählt: Menschen, Stunden, Euro, Kilo.',
      en: 'Somebody counted: people, hours, euros, kilos.',
    },
  },
  survey: {
    de: 'Befragung',
    en: 'survey',
    also: ['Umfrage', 'Wirkung'],
    note: {
      de: 'Menschen, die es betrifft, wurden planvoll gefragt.',
      en: 'People concerned were asked in a planned way.',
    },
  },
  'internal-evaluation': {
    de: 'eigene Auswertung',
    en: 'internal evaluation',
    also: ['Evaluation', 'Selbstevaluation', 'Wirkung'],
    note: {
      de: 'Der Träger oder ein Partner hat es selbst ausgewertet.',
      en: 'The lead body or a partner evaluated it themselves.',
    },
  },
  'external-evaluation': {
    de: 'Auswertung von außen',
    en: 'external evaluation',
    also: ['Evaluation', 'Wirkung', 'Begleitforschung'],
    note: { de: 'Unabhängige haben es ausgewertet.', en: 'Independent people evaluated it.' },
  },
} as const satisfies Vocabulary;

/** Causes of failure. */
export const failureCauses = {
  planning: { de: 'Planung', en: 'planning', also: ['falsch geplant', 'Konzept'] },
  implementation: { de: 'Umsetzung', en: 'implementation' },
  'inner-organisation': { de: 'innere Organisation', en: 'inner organisation', also: ['Streit', 'Nachfolge', 'Team'] },
  resources: {
    de: 'Geld, Zeit und Leute',
    en: 'resources',
    also: ['Geldmangel', 'Zeitmangel', 'Förderung ausgelaufen'],
  },
  relations: { de: 'Beziehungen nach außen', en: 'relations', also: ['Widerstand', 'Konflikt', 'Akzeptanz'] },
  unforeseen: { de: 'Unvorhergesehenes', en: 'unforeseen', also: ['Pandemie', 'Corona'] },
} as const satisfies Vocabulary;

/** What became of it when the first money ended. */
export const continuations = {
  secured: {
    de: 'gesichert',
    en: 'secured',
    also: ['Verstetigung', 'verstetigt'],
    note: {
      de: 'Das Geld oder die Arbeit für den weiteren Betrieb ist ohne festes Ende da.',
      en: 'The money or the work to go on is there without a fixed end.',
    },
  },
  partly: {
    de: 'teilweise gesichert',
    en: 'partly secured',
    also: ['Verstetigung'],
    note: { de: 'Ein Teil läuft gesichert weiter, ein Teil nicht.', en: 'Part of it goes on securely, part does not.' },
  },
  'from-grant-to-grant': {
    de: 'von Förderung zu Förderung',
    en: 'from grant to grant',
    also: ['Anschlussfinanzierung', 'befristet'],
    note: {
      de: 'Es läuft weiter, aber jede Förderung hat ein Ende, und die nächste muss erst gefunden werden.',
      en: 'It goes on, but every grant ends and the next has yet to be found.',
    },
  },
  'other-form': {
    de: 'in anderer Form weitergeführt',
    en: 'carried on in another form',
    also: ['Verstetigung'],
    note: {
      de: 'Etwas anderes ging daraus hervor: ein neuer Träger, ein anderes Angebot.',
      en: 'Something else came of it: a new lead body, another offer.',
    },
  },
  ended: {
    de: 'beendet',
    en: 'ended',
    note: { de: 'Als das Geld endete, endete auch das Projekt.', en: 'When the money ended the project ended.' },
  },
  unknown: {
    de: 'nicht bekannt',
    en: 'not known',
    note: { de: 'Die Quellen sagen es nicht.', en: 'The sources do not say.' },
  },
} as const satisfies Vocabulary;

/** Level of participation: inform … empower, after the IAP2 Spectrum of Public Participation. */
export const participationLevels = {
  inform: {
    de: 'informieren',
    en: 'inform',
    note: {
      de: 'Die Menschen erfahren, was geplant ist und was geschieht.',
      en: 'People learn what is planned and what happens.',
    },
  },
  consult: {
    de: 'befragen',
    en: 'consult',
    note: {
      de: 'Die Menschen werden nach ihrer Meinung gefragt; andere entscheiden.',
      en: 'People are asked for their opinion; others decide.',
    },
  },
  involve: {
    de: 'einbeziehen',
    en: 'involve',
    note: {
      de: 'Die Menschen arbeiten mit, und ihre Anliegen zählen; andere entscheiden.',
      en: 'People take part in the work and their concerns count; others decide.',
    },
  },
  collaborate: {
    de: 'gemeinsam gestalten',
    en: 'collaborate',
    also: ['Koproduktion'],
    note: {
      de: 'Die Menschen und die Träger planen und entscheiden zusammen.',
      en: 'People and the bodies in charge plan and decide together.',
    },
  },
  empower: {
    de: 'selbst entscheiden',
    en: 'empower',
    also: ['Selbstverwaltung', 'selbstorganisiert'],
    note: { de: 'Die Menschen entscheiden selbst, was geschieht.', en: 'People decide themselves what happens.' },
  },
} as const satisfies Vocabulary;

/** State of an adoption elsewhere. The last two and what is only planned are told, but counted nowhere (`adoption.ts`). */
export const adoptionStates = {
  planned: {
    de: 'gewünscht oder geplant',
    en: 'wished for or planned',
    note: {
      de: 'Ob es dazu kam, ist nicht belegt. Zählt nicht als Übernahme.',
      en: 'Whether it came about is not documented. Not counted as an adoption.',
    },
  },
  running: { de: 'läuft', en: 'running' },
  completed: { de: 'wie geplant abgeschlossen', en: 'completed as planned' },
  permanent: { de: 'dauerhaft', en: 'made permanent' },
  stopped: { de: 'beendet oder gescheitert', en: 'stopped or failed' },
  unknown: {
    de: 'Stand nicht bekannt',
    en: 'state not known',
    note: {
      de: 'Es wurde übernommen; wie es heute steht, sagt keine Quelle.',
      en: 'It was taken on; no source says how it stands today.',
    },
  },
  parallel: {
    de: 'zur selben Zeit entstanden',
    en: 'begun at the same time',
    note: {
      de: 'Ein Schwesterprojekt. Zählt nicht als Übernahme.',
      en: 'A sister project. Not counted as an adoption.',
    },
  },
  comparison: {
    de: 'Vergleich der Redaktion',
    en: 'compared by the editors',
    note: {
      de: 'Dass eines vom anderen kam, ist nicht belegt. Zählt nicht als Übernahme.',
      en: 'That one came from the other is not documented. Not counted as an adoption.',
    },
  },
} as const satisfies Vocabulary;

/** Kind of neighbourhood. */
export const neighbourhoodKinds = {
  'inner-city': { de: 'Innenstadt', en: 'inner city' },
  'urban-district': { de: 'Stadtbezirk oder Stadtteil', en: 'city district' },
  'large-estate': { de: 'Großsiedlung', en: 'large housing estate' },
  suburb: { de: 'Stadtrand oder Vorort', en: 'suburb' },
  'small-town': { de: 'Kleinstadt', en: 'small town' },
  village: { de: 'Dorf', en: 'village', also: ['Land', 'ländlich', 'Gemeinde'] },
  rural: { de: 'ländliche Region', en: 'rural region', also: ['Land', 'ländlich'] },
  'whole-city': { de: 'ganze Stadt', en: 'whole city' },
  several: { de: 'mehrere Orte', en: 'several places' },
} as const satisfies Vocabulary;

/** Where a case comes from: the German states (ISO 3166-2:DE) and the other countries named so far. */
export const regions = {
  BW: { de: 'Baden-Württemberg', en: 'Baden-Württemberg' },
  BY: { de: 'Bayern', en: 'Bavaria' },
  BE: { de: 'Berlin', en: 'Berlin' },
  BB: { de: 'Brandenburg', en: 'Brandenburg' },
  HB: { de: 'Bremen', en: 'Bremen' },
  HH: { de: 'Hamburg', en: 'Hamburg' },
  HE: { de: 'Hessen', en: 'Hesse' },
  MV: { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
  NI: { de: 'Niedersachsen', en: 'Lower Saxony' },
  NW: { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia', also: ['NRW', 'Ruhrgebiet'] },
  RP: { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
  SL: { de: 'Saarland', en: 'Saarland' },
  SN: { de: 'Sachsen', en: 'Saxony' },
  ST: { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
  SH: { de: 'Schleswig-Holstein', en: 'Schleswig-Holstein' },
  TH: { de: 'Thüringen', en: 'Thuringia' },
  germany: { de: 'Deutschland, mehrere Länder', en: 'Germany, several states' },
  austria: { de: 'Österreich', en: 'Austria' },
  switzerland: { de: 'Schweiz', en: 'Switzerland' },
  netherlands: { de: 'Niederlande', en: 'Netherlands' },
  'united-kingdom': { de: 'Großbritannien', en: 'United Kingdom' },
  elsewhere: { de: 'anderswo', en: 'elsewhere' },
} as const satisfies Vocabulary;

/** Standards for easy texts. */
export const easyStandards = {
  'leichte-sprache': { de: 'Leichte Sprache (DIN SPEC 33429)', en: 'Leichte Sprache (DIN SPEC 33429)' },
  'einfache-sprache': { de: 'Einfache Sprache (DIN 8581-1)', en: 'Einfache Sprache (DIN 8581-1)' },
} as const satisfies Vocabulary;

/** What a figure rests on; shown wherever the figure is. */
export const bases = {
  stated: { de: 'belegt', en: 'stated' },
  estimate: { de: 'geschätzt', en: 'estimated' },
  unknown: { de: 'nicht bekannt', en: 'not known' },
} as const satisfies Vocabulary;

/** How often an amount flows. */
export const rhythms = {
  once: { de: 'einmalig', en: 'once' },
  year: { de: 'im Jahr', en: 'a year' },
  month: { de: 'im Monat', en: 'a month' },
} as const satisfies Vocabulary;

/** Hours of work before the first day, in bands that people can picture. */
export const effortBands = {
  evenings: {
    de: 'ein paar Abende (bis 40 Stunden)',
    en: 'a few evenings (up to 40 hours)',
    also: ['wenig Aufwand', 'schnell'],
  },
  weeks: { de: 'einige Wochen (bis 160 Stunden)', en: 'some weeks (up to 160 hours)' },
  months: { de: 'einige Monate (bis 800 Stunden)', en: 'some months (up to 800 hours)' },
  years: { de: 'mehr als 800 Stunden', en: 'more than 800 hours' },
  unknown: { de: 'nicht bekannt', en: 'not known' },
} as const satisfies Vocabulary;

/** People who do it without pay, in bands: a circle of friends, a group, a whole association. */
export const volunteerBands = {
  none: { de: 'keine Ehrenamtlichen', en: 'no volunteers' },
  'up-to-5': { de: 'bis 5 Ehrenamtliche', en: 'up to 5 volunteers', also: ['wenige Leute', 'kleine Gruppe'] },
  'up-to-10': { de: 'bis 10 Ehrenamtliche', en: 'up to 10 volunteers' },
  'up-to-25': { de: 'bis 25 Ehrenamtliche', en: 'up to 25 volunteers' },
  'over-25': { de: 'mehr als 25 Ehrenamtliche', en: 'more than 25 volunteers' },
  unknown: { de: 'nicht bekannt', en: 'not known' },
} as const satisfies Vocabulary;
