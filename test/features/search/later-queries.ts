import type { Query } from './queries.ts';

/**
 * Forty queries written from the fact sheets when the search had stood for a while, each with its case before it was
 * looked for: compounds, whole questions, typing errors, ae and oe. Two of them found nothing at first.
 */
export const LATER: Query[] = [
  {
    query: 'Baugenossenschaft',
    expected: ['mosaik-eg-dortmund-eving', 'buergerbad-noerten-hardenberg', 'dorfladen-berwangen'],
  },
  { query: 'Patenschaft für Familien', expected: ['stadtteilmuetter-neukoelln'] },
  { query: 'Sozialberatung unter einem Dach', expected: ['dewak-herten-zentrum-soziale-integration'] },
  { query: 'Nachhilfe für Schüler', expected: ['dewak-nachbarschaftstreff-grundschoettel'] },
  { query: 'Waermenetz Schwimmhalle Foerderverein', expected: ['buergerbad-noerten-hardenberg'] },
  { query: 'Hallenbad in Bürgerhand', expected: ['buergerbad-noerten-hardenberg'] },
  { query: 'Ambulante Pflegeteams', expected: ['buurtzorg-deutschland'] },
  { query: 'Pflegekräfte ohne Chef', expected: ['buurtzorg-deutschland'] },
  { query: 'Fotowettbewerb', expected: ['degerlochs-schokoladenseiten'] },
  { query: 'fairer Handel im Stadtteil', expected: ['degerlochs-schokoladenseiten'] },
  { query: 'Gemüsebeete in der Innenstadt', expected: ['essbare-stadt-andernach'] },
  { query: 'Langzeitarbeitslose beschäftigen', expected: ['essbare-stadt-andernach'] },
  { query: 'Pfluecken erlaubt', expected: ['essbare-stadt-andernach'] },
  { query: 'Wie finanziert man eine Kümmererstelle?', expected: ['kugel-stuttgart-sued'] },
  { query: 'Gemeinwesenarbeit', expected: ['kugel-stuttgart-sued'] },
  { query: 'Werkzeugverleih', expected: ['leihladen-leila-berlin-wien'] },
  { query: 'Müllvermeidung', expected: ['leihladen-leila-berlin-wien', 'repair-cafe'] },
  {
    query: 'Unternehmensengagement',
    expected: ['marktplatz-gute-geschaefte', 'kosi-lab-wuppertal-zentrum-fuer-gute-taten'],
  },
  { query: 'Firmen und Vereine zusammenbringen', expected: ['marktplatz-gute-geschaefte'] },
  { query: 'Inklusives Mehrgenerationenwohnen', expected: ['mosaik-eg-dortmund-eving'] },
  { query: 'Wohngemeinschaft mit Behinderten', expected: ['mosaik-eg-dortmund-eving'] },
  { query: 'Verkehrsberuhigung', expected: ['parklets-bergmannstrasse-berlin', 'parklets-stuttgart-schuetzenplatz'] },
  {
    query: 'Sitzgelegenheiten auf Parkplätzen',
    expected: ['parklets-bergmannstrasse-berlin', 'parklets-stuttgart-schuetzenplatz'],
  },
  { query: 'Genosenschaft für Senioren', expected: ['seniorengenossenschaft-riedlingen'] },
  { query: 'Zeitgutschriften', expected: ['seniorengenossenschaft-riedlingen'] },
  { query: 'Minijob für Mütter', expected: ['stadtteilmuetter-neukoelln'] },
  { query: 'Hausbesuche bei Migranten', expected: ['stadtteilmuetter-neukoelln'] },
  { query: 'Kleinprojektefonds', expected: ['verfuegungsfonds-stoeckach'] },
  { query: 'Wer zahlt kleine Ideen der Bürger?', expected: ['verfuegungsfonds-stoeckach'] },
  { query: 'Anleitung zum Gründen einer Initiative', expected: ['werkzeugkoffer-stadtteilvernetzer'] },
  { query: 'Freiwilligenagentur', expected: ['kosi-lab-wuppertal-zentrum-fuer-gute-taten'] },
  { query: 'Schulabgänger Berufswahl', expected: ['kosi-lab-dortmund'] },
  { query: 'Einkaufsmöglichkeit auf dem Land', expected: ['dorfladen-berwangen'] },
  { query: 'Bürgersparbriefe', expected: ['kudequa-quartierslabore'] },
  { query: 'Betroffene planen mit', expected: ['koproduktion-soziale-dienste'] },
  { query: 'Autoteilen auf dem Dorf', expected: ['doerpsmobil-klixbuell'] },
  { query: 'Leute mitnehmen ohne Bus', expected: ['mitfahrbank-speicher-und-grafing'] },
  { query: 'Reparatur Kafee', expected: ['repair-cafe'] },
  { query: 'Nachbarschaftsmütter', expected: ['stadtteilmuetter-neukoelln'] },
  { query: 'Fahrgemeinschaft', expected: ['mitfahrbank-speicher-und-grafing', 'doerpsmobil-klixbuell'] },
  {
    query: 'Bürgermeister gegen Projekt',
    expected: ['parklets-bergmannstrasse-berlin', 'mitfahrbank-speicher-und-grafing'],
  },
];

/** What others asked and missed. */
export const MISSED: Query[] = [
  { query: 'Vierteljährliches Treffen', expected: ['stadtteilvernetzer-stuttgart'] },
  { query: 'Elektrogeräte reparieren', expected: ['repair-cafe'] },
  { query: 'Architekturstudenten', expected: ['parklets-stuttgart-schuetzenplatz'] },
  { query: 'Süßigkeiten', expected: ['degerlochs-schokoladenseiten'] },
  { query: 'Stadtteilmarketing', expected: ['degerlochs-schokoladenseiten', 'essbare-stadt-andernach'] },
  { query: 'Dorfgemeinschaftshaus', expected: ['dorfladen-berwangen', 'dewak-nachbarschaftstreff-grundschoettel'] },
  { query: 'Sprachmittler', expected: ['stadtteilmuetter-neukoelln'] },
  { query: 'Handel ohne Geld', expected: ['marktplatz-gute-geschaefte'] },
  { query: 'Elektrogeräte', expected: ['repair-cafe', 'leihladen-leila-berlin-wien'] },
  { query: 'Nachbarschaftsauto', expected: ['doerpsmobil-klixbuell'] },
  { query: 'Begegnungsort', expected: ['dewak-nachbarschaftstreff-grundschoettel'] },
];
