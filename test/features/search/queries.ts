/** A question as people type it, and the cases of which one must be among the first five answers. */
export type Query = { query: string; expected: string[] };

/**
 * Eighty queries of organisers, volunteers and programme officers, written from the fact sheets before
 * the search was built. The second half of each pair was held back while the search was tuned.
 */
const PAIRS: [Query, Query][] = [
  [
    {
      query: 'Genossenschaft',
      expected: [
        'mosaik-eg-dortmund-eving',
        'buergerbad-noerten-hardenberg',
        'dorfladen-berwangen',
        'seniorengenossenschaft-riedlingen',
      ],
    },
    {
      query: 'hilfe',
      expected: [
        'seniorengenossenschaft-riedlingen',
        'dewak-nachbarschaftstreff-grundschoettel',
        'stadtteilmuetter-neukoelln',
        'dewak-herten-zentrum-soziale-integration',
      ],
    },
  ],
  [
    { query: 'Treff', expected: ['dewak-nachbarschaftstreff-grundschoettel'] },
    { query: 'laden', expected: ['dorfladen-berwangen', 'leihladen-leila-berlin-wien'] },
  ],
  [
    { query: 'schokolade', expected: ['degerlochs-schokoladenseiten'] },
    { query: 'Schoki aus dem Stadtteil', expected: ['degerlochs-schokoladenseiten'] },
  ],
  [
    { query: 'dorfläden', expected: ['dorfladen-berwangen'] },
    { query: 'dorfladen geschlossen', expected: ['dorfladen-berwangen'] },
  ],
  [
    { query: 'buergerbad', expected: ['buergerbad-noerten-hardenberg'] },
    { query: 'schwimmbad retten', expected: ['buergerbad-noerten-hardenberg'] },
  ],
  [
    { query: 'bad', expected: ['buergerbad-noerten-hardenberg'] },
    { query: 'hallenbäder', expected: ['buergerbad-noerten-hardenberg'] },
  ],
  [
    { query: 'carsharing auf dem dorf', expected: ['doerpsmobil-klixbuell'] },
    { query: 'elektroauto teilen', expected: ['doerpsmobil-klixbuell'] },
  ],
  [
    { query: 'dorpsmobil', expected: ['doerpsmobil-klixbuell'] },
    { query: 'E-Auto', expected: ['doerpsmobil-klixbuell'] },
  ],
  [
    { query: 'mitfahrbänke', expected: ['mitfahrbank-speicher-und-grafing'] },
    { query: 'Mitfahrerbank gescheitert', expected: ['mitfahrbank-speicher-und-grafing'] },
  ],
  [
    { query: 'trampen', expected: ['mitfahrbank-speicher-und-grafing'] },
    { query: 'mobilität ohne auto', expected: ['mitfahrbank-speicher-und-grafing', 'doerpsmobil-klixbuell'] },
  ],
  [
    { query: 'leihladen', expected: ['leihladen-leila-berlin-wien'] },
    { query: 'dinge ausleihen', expected: ['leihladen-leila-berlin-wien'] },
  ],
  [
    { query: 'Bohrmaschine leihen', expected: ['leihladen-leila-berlin-wien'] },
    { query: 'bibliotek der dinge', expected: ['leihladen-leila-berlin-wien'] },
  ],
  [
    { query: 'Repaircafe', expected: ['repair-cafe', 'dewak-nachbarschaftstreff-grundschoettel'] },
    { query: 'reparieren', expected: ['repair-cafe', 'dewak-nachbarschaftstreff-grundschoettel'] },
  ],
  [
    { query: 'kaputte geräte', expected: ['repair-cafe'] },
    { query: 'Haftung bei Reparatur', expected: ['repair-cafe'] },
  ],
  [
    { query: 'stadtteilmutter', expected: ['stadtteilmuetter-neukoelln'] },
    { query: 'stadtteilmuetter', expected: ['stadtteilmuetter-neukoelln'] },
  ],
  [
    { query: 'hausbesuche bei familien', expected: ['stadtteilmuetter-neukoelln'] },
    { query: 'mütter mit migrationshintergrund', expected: ['stadtteilmuetter-neukoelln'] },
  ],
  [
    { query: 'pflege in der nachbarschaft', expected: ['buurtzorg-deutschland', 'seniorengenossenschaft-riedlingen'] },
    { query: 'pflegedienst insolvenz', expected: ['buurtzorg-deutschland'] },
  ],
  [
    { query: 'burtzorg', expected: ['buurtzorg-deutschland'] },
    { query: 'Pflegekräfte selbstorganisiert', expected: ['buurtzorg-deutschland'] },
  ],
  [
    {
      query: 'parkplätze umnutzen',
      expected: ['parklets-stuttgart-schuetzenplatz', 'parklets-bergmannstrasse-berlin'],
    },
    { query: 'Parkplatz', expected: ['parklets-stuttgart-schuetzenplatz', 'parklets-bergmannstrasse-berlin'] },
  ],
  [
    { query: 'parklet berlin', expected: ['parklets-bergmannstrasse-berlin'] },
    { query: 'Bergmannstrasse', expected: ['parklets-bergmannstrasse-berlin'] },
  ],
  [
    { query: 'begegnungszone', expected: ['parklets-bergmannstrasse-berlin'] },
    { query: 'reallabor', expected: ['parklets-stuttgart-schuetzenplatz', 'kudequa-quartierslabore'] },
  ],
  [
    { query: 'essbare stadt', expected: ['essbare-stadt-andernach'] },
    { query: 'gemüse pflücken erlaubt', expected: ['essbare-stadt-andernach'] },
  ],
  [
    { query: 'langzeitarbeitslose', expected: ['essbare-stadt-andernach'] },
    { query: 'gärtnern in der Stadt', expected: ['essbare-stadt-andernach', 'parklets-stuttgart-schuetzenplatz'] },
  ],
  [
    { query: 'senioren genossenschaft', expected: ['seniorengenossenschaft-riedlingen'] },
    { query: 'Zeitkonto', expected: ['seniorengenossenschaft-riedlingen'] },
  ],
  [
    { query: 'stunden ansparen fürs alter', expected: ['seniorengenossenschaft-riedlingen'] },
    {
      query: 'nachbarschaftshilfe für ältere',
      expected: ['seniorengenossenschaft-riedlingen', 'dewak-nachbarschaftstreff-grundschoettel'],
    },
  ],
  [
    {
      query: 'unternehmen und vereine zusammenbringen',
      expected: ['marktplatz-gute-geschaefte', 'kosi-lab-wuppertal-zentrum-fuer-gute-taten'],
    },
    {
      query: 'tauschen ohne geld',
      expected: ['marktplatz-gute-geschaefte', 'kosi-lab-wuppertal-zentrum-fuer-gute-taten'],
    },
  ],
  [
    {
      query: 'freiwilligenagentur',
      expected: ['kosi-lab-wuppertal-zentrum-fuer-gute-taten', 'marktplatz-gute-geschaefte'],
    },
    {
      query: 'ehrenamtliche vermitteln',
      expected: ['kosi-lab-wuppertal-zentrum-fuer-gute-taten', 'marktplatz-gute-geschaefte'],
    },
  ],
  [
    { query: 'Innovationslabor', expected: ['kosi-lab-dortmund', 'kosi-lab-wuppertal-zentrum-fuer-gute-taten'] },
    { query: 'soziale innovation', expected: ['kosi-lab-dortmund', 'kosi-lab-wuppertal-zentrum-fuer-gute-taten'] },
  ],
  [
    { query: 'fahrradgarage', expected: ['kosi-lab-dortmund'] },
    { query: 'Wirtschaftsfoerderung', expected: ['kosi-lab-dortmund'] },
  ],
  [
    { query: 'bürgersparbriefe', expected: ['kudequa-quartierslabore'] },
    {
      query: 'geld von bürgern einsammeln',
      expected: [
        'kudequa-quartierslabore',
        'buergerbad-noerten-hardenberg',
        'dorfladen-berwangen',
        'mosaik-eg-dortmund-eving',
      ],
    },
  ],
  [
    { query: 'quartierslabor', expected: ['kudequa-quartierslabore'] },
    { query: 'leerer supermarkt', expected: ['kudequa-quartierslabore'] },
  ],
  [
    { query: 'inklusives wohnen', expected: ['mosaik-eg-dortmund-eving'] },
    { query: 'wohnprojekt menschen mit behinderung', expected: ['mosaik-eg-dortmund-eving'] },
  ],
  [
    { query: 'alt und jung unter einem dach wohnen', expected: ['mosaik-eg-dortmund-eving'] },
    { query: 'barrierefreie wohnungen', expected: ['mosaik-eg-dortmund-eving'] },
  ],
  [
    { query: 'beratung unter einem dach', expected: ['dewak-herten-zentrum-soziale-integration'] },
    { query: 'soziales zentrum herten', expected: ['dewak-herten-zentrum-soziale-integration'] },
  ],
  [
    { query: 'nachbarschaftstreffs', expected: ['dewak-nachbarschaftstreff-grundschoettel'] },
    { query: 'Quartiersmanagerin', expected: ['dewak-nachbarschaftstreff-grundschoettel'] },
  ],
  [
    {
      query: 'netzwerk stadtteile stuttgart',
      expected: ['stadtteilvernetzer-stuttgart', 'werkzeugkoffer-stadtteilvernetzer', 'kugel-stuttgart-sued'],
    },
    {
      query: 'wie vernetze ich initiativen im quartier',
      expected: ['stadtteilvernetzer-stuttgart', 'kugel-stuttgart-sued', 'werkzeugkoffer-stadtteilvernetzer'],
    },
  ],
  [
    { query: 'werkzeugkoffer', expected: ['werkzeugkoffer-stadtteilvernetzer'] },
    { query: 'handbuch für initiativen', expected: ['werkzeugkoffer-stadtteilvernetzer'] },
  ],
  [
    {
      query: 'was tun wenn die förderung endet',
      expected: [
        'kugel-stuttgart-sued',
        'stadtteilmuetter-neukoelln',
        'verfuegungsfonds-stoeckach',
        'doerpsmobil-klixbuell',
      ],
    },
    { query: 'kümmerer im stadtteil', expected: ['kugel-stuttgart-sued'] },
  ],
  [
    { query: 'kleine projekte finanzieren', expected: ['verfuegungsfonds-stoeckach'] },
    { query: 'verfügungsfond', expected: ['verfuegungsfonds-stoeckach'] },
  ],
  [
    { query: 'koproduktion', expected: ['koproduktion-soziale-dienste'] },
    { query: 'nutzer entscheiden mit', expected: ['koproduktion-soziale-dienste'] },
  ],
];

/** Words of the fact sheets and of everyday life for what a case is about; every one has to find it. */
export const NAMED: Query[] = [
  { query: 'Zeitkonto', expected: ['seniorengenossenschaft-riedlingen'] },
  { query: 'Stundenkonto', expected: ['seniorengenossenschaft-riedlingen'] },
  { query: 'Zeitbank', expected: ['seniorengenossenschaft-riedlingen'] },
  { query: 'Sozialraumkoordination', expected: ['kugel-stuttgart-sued'] },
  { query: 'Kümmererstruktur', expected: ['kugel-stuttgart-sued'] },
  { query: 'Gemeinwesenarbeit', expected: ['kugel-stuttgart-sued'] },
  { query: 'Hausbesuche', expected: ['stadtteilmuetter-neukoelln'] },
  { query: 'Leistungskomplexe', expected: ['buurtzorg-deutschland'] },
  { query: 'Werkzeug ausleihen', expected: ['leihladen-leila-berlin-wien'] },
  { query: 'kleine Zuschüsse', expected: ['verfuegungsfonds-stoeckach'] },
  { query: 'Zuschuss für kleine Projekte', expected: ['verfuegungsfonds-stoeckach'] },
  { query: 'gemeinschaftsgarten', expected: ['essbare-stadt-andernach'] },
  { query: 'Mitfahrgelegenheit', expected: ['mitfahrbank-speicher-und-grafing'] },
  { query: 'gemeinsam wohnen', expected: ['mosaik-eg-dortmund-eving'] },
];

/** The half with which the search was tuned. */
export const TUNING: Query[] = PAIRS.map(([query]) => query);

/** The half that nobody looked at while tuning. */
export const HELD_BACK: Query[] = PAIRS.map(([, query]) => query);
