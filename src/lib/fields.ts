import type { Vocabulary } from './vocabulary.ts';

/** Fields of action, sixteen of them; a case ranks one to three. */
export const fields = {
  encounter: {
    de: 'Begegnung',
    en: 'Encounter',
    also: ['Treffpunkt', 'Nachbarschaft', 'Gemeinschaft', 'einsam', 'Einsamkeit', 'Café', 'Kennenlernen'],
  },
  'local-supply': {
    de: 'Nahversorgung',
    en: 'Local supply',
    also: ['Einkaufen', 'Laden', 'Lebensmittel', 'Geschäft', 'Versorgung'],
  },
  mobility: {
    de: 'Mobilität',
    en: 'Mobility',
    also: ['Verkehr', 'Fahren', 'Auto', 'Bus', 'Fahrdienst', 'Mitfahren', 'Mitfahrgelegenheit', 'unterwegs'],
  },
  'care-health': {
    de: 'Pflege und Gesundheit',
    en: 'Care and health',
    also: ['Betreuung', 'krank', 'Pflegedienst', 'Unterstützung', 'Versorgung'],
  },
  'older-people': {
    de: 'Älter werden',
    en: 'Growing older',
    also: ['Senioren', 'alte Menschen', 'Alter', 'Rentner', 'Ruhestand', 'Hilfe im Alter'],
  },
  'children-youth-family': {
    de: 'Kinder, Jugend, Familie',
    en: 'Children, youth, family',
    also: ['Eltern', 'Mütter', 'Jugendliche', 'Familien', 'Kita'],
  },
  education: { de: 'Bildung', en: 'Education', also: ['Lernen', 'Schule', 'Kurs', 'Wissen', 'Beratung'] },
  integration: {
    de: 'Integration',
    en: 'Integration',
    also: [
      'Migration',
      'Zuwanderung',
      'Geflüchtete',
      'Sprache',
      'Ankommen',
      'Interkulturell',
      'Sprachmittler',
      'Dolmetscher',
    ],
  },
  inclusion: {
    de: 'Inklusion',
    en: 'Inclusion',
    also: ['Behinderung', 'barrierefrei', 'Teilhabe', 'Barrierefreiheit'],
  },
  housing: {
    de: 'Wohnen',
    en: 'Housing',
    also: ['Wohnung', 'Haus', 'Miete', 'Wohnprojekt', 'Bauen', 'gemeinsam wohnen', 'zusammen wohnen'],
  },
  culture: { de: 'Kultur', en: 'Culture', also: ['Kunst', 'Musik', 'Ausstellung', 'Fest', 'Identität'] },
  environment: {
    de: 'Umwelt und Klima',
    en: 'Environment and climate',
    also: [
      'Nachhaltigkeit',
      'Garten',
      'Gärtnern',
      'Urban Gardening',
      'Grün',
      'Müll',
      'Abfall',
      'Reparieren',
      'Ressourcen',
      'Natur',
    ],
  },
  'local-economy': {
    de: 'Lokale Wirtschaft',
    en: 'Local economy',
    also: ['Unternehmen', 'Firmen', 'Einzelhandel', 'Handel', 'Gewerbe', 'Betriebe', 'Marketing'],
  },
  digital: { de: 'Digitales', en: 'Digital', also: ['Internet', 'App', 'Computer', 'online', 'Plattform'] },
  safety: { de: 'Sicherheit', en: 'Safety', also: ['Unsicherheit', 'Angst', 'Schutz'] },
  participation: {
    de: 'Beteiligung und Vernetzung',
    en: 'Participation and networks',
    also: ['Mitbestimmung', 'Mitreden', 'Bürgerbeteiligung', 'Ehrenamt', 'Engagement', 'Netzwerk'],
  },
} as const satisfies Vocabulary;
