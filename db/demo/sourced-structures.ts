import type { Structure } from './structure.ts';

/** What sources say of a real structure, and no more: what is not known is left out. */
export const kugel: Structure = {
  parts: {
    home: {
      ...{ since: '09/2016', legalHome: 'Internationaler Bund (IB) Süd' },
      sources:
        'Aus öffentlichen Quellen eingetragen, nicht vom Netzwerk selbst.\nib-sued.de, KUGEL – Kulturen gemeinsam leben (2020)\ndiefraktion-stuttgart.de, Antrag vom 18.10.2023',
    },
    governance: {
      vision: 'Alte und neue Nachbarn aus allen Gruppen lernen sich kennen und gestalten ihr Viertel zusammen.',
      rules: 'Was es schon gibt, wird verbunden. Eigene Angebote kommen nur dazu, wo etwas fehlt.',
      sources: 'Internationaler Bund, Pressemitteilung zum Stadtteilprojekt im Stuttgarter Süden (lifepr.de, 2017)',
    },
    rhythm: {
      rhythm:
        'Regelmäßiges Netzwerktreffen „Labor Süd“. Eine volle Stelle und 23 Ehrenamtliche in einem Berichtszeitraum. Basis ist ein Laden in der Böblinger Straße, den das Mütterzentrum geöffnet hat.',
      sources: 'diefraktion-stuttgart.de, Anträge vom 19.10.2021 und 18.10.2023',
    },
    funding: {
      seenBy: 'public',
      sources:
        'GRDrs 988/2021 und 377/2023 der Stadt Stuttgart; Stadt Stuttgart, Doppelhaushalt 2024/2025, soziale Maßnahmen; diefraktion-stuttgart.de (2023)',
    },
    partners: {
      seenBy: 'public',
      sources:
        'diefraktion-stuttgart.de, Anträge vom 19.10.2021 und 18.10.2023; GRDrs 988/2021; gruene-ov-stuttgart.de (2023)',
    },
    risks: {
      risks:
        'Im Jahr 2019 war kein Geld für die Zeit danach in Sicht, eine Stiftung überbrückte vier Monate. Seit 2020 wird alle zwei Jahre neu über das Geld beschlossen.',
      ...{ seenBy: 'public', sources: 'stuttgarter-nachrichten.de, Das Kugel geht zu Ende (2019); GRDrs 988/2021' },
    },
  },
  partners: [
    {
      ...{ name: 'Internationaler Bund (IB) Süd', sector: 'non-profit', role: 'Träger' },
      pains: 'Trägt mindestens 10 % der Ausgaben selbst.',
    },
    { name: 'Generationenhaus Heslach', sector: 'non-profit' },
    { name: 'AWO Begegnungs- und Servicezentrum Altes Feuerwehrhaus', sector: 'non-profit' },
    { name: 'Jugendhaus Heslach', sector: 'non-profit' },
    { name: 'Mütterzentrum Süd', sector: 'non-profit', role: 'Hat den Laden in der Böblinger Straße geöffnet.' },
    { name: 'Familienzentrum Stuttgart', sector: 'non-profit' },
    { name: 'Stadt Stuttgart', sector: 'municipality', gains: 'Weniger doppelte Strukturen.' },
    { name: 'Bezirksbeirat Süd', sector: 'politics', role: 'Unterstützt KUGEL mit Anträgen.' },
  ],
  funding: [
    {
      ...{ title: 'Integrationsprojekt', source: 'Bundesamt für Migration und Flüchtlinge', kind: 'state-federal-eu' },
      ...{ from: '2016-09', to: '2019-08', nature: 'project' },
    },
    {
      ...{ title: 'Überbrückung', source: 'FLÜWO Stiftung', kind: 'foundation' },
      ...{ from: '2019-09', to: '2019-12', nature: 'project' },
    },
    {
      ...{
        title: 'Doppelhaushalt 2020/2021, höchstens 70.000 € im Jahr',
        source: 'Stadt Stuttgart',
        kind: 'municipal',
      },
      ...{ amount: '140.000', from: '2020-01', to: '2021-12', nature: 'project' },
    },
    {
      ...{
        title: 'Doppelhaushalt 2022/2023, höchstens 70.000 € im Jahr',
        source: 'Stadt Stuttgart',
        kind: 'municipal',
      },
      ...{ amount: '140.000', from: '2022-01', to: '2023-12', nature: 'project' },
    },
    {
      ...{ title: 'Doppelhaushalt 2024/2025, Anteil an 400.800 € für drei Vorhaben', source: 'Stadt Stuttgart' },
      ...{ kind: 'municipal', from: '2024-01', to: '2025-12', nature: 'project' },
    },
  ],
};

export const connectors: Structure = {
  parts: {
    home: {
      ...{ since: '06/2013', legalHome: 'Stadtteilvernetzer Stuttgart e. V.' },
      sources:
        'Aus öffentlichen Quellen eingetragen, nicht vom Netzwerk selbst.\nEs arbeitet in der ganzen Stadt: Mitte steht da, weil jede Seite einen Bezirk braucht.\nstadtteilvernetzer-stuttgart.de, Über uns (um 2016) und Download Werkzeugkoffer (2024)',
    },
    governance: {
      vision: 'Wissen geht von Stadtteil zu Stadtteil: über Bereiche und Fachgebiete hinweg.',
      rules:
        'Jedes Treffen ist bei einem anderen Gastgeber. Der stellt sein Netzwerk vor, dann kommt ein Thema, dann Gespräche an kleinen Tischen. Vorträge sind nicht das Ziel.',
      sources: 'stadtteilvernetzer-stuttgart.de, Über uns (um 2016)',
    },
    rhythm: {
      rhythm:
        'Vier Treffen im Jahr in wechselnden Bezirken, etwa 25 Menschen kommen regelmäßig. Alle zwei Jahre eine größere „Netzwerkstatt“. Treffen, Verteiler und Website entstehen im Ehrenamt.',
      sources: 'stadtteilvernetzer-stuttgart.de, Über uns (um 2016); buergerstiftung-stuttgart.de (um 2022)',
    },
    partners: {
      seenBy: 'public',
      sources:
        'buergerstiftung-stuttgart.de (um 2022); fluewostiftung.de (um 2018); stadtteilvernetzer-stuttgart.de (2024)',
    },
    risks: {
      risks:
        'Es gibt mehr gute Ideen als unbezahlte Hände. Geschäfte und Betriebe waren in den ersten Jahren kaum zu erreichen.',
      ...{
        seenBy: 'public',
        sources:
          'stadtteilvernetzer-stuttgart.de, Weiterentwicklung der Stadtteilvernetzer (2015); Blogbeitrag „Quartiersvernetzung fördern durch Wissenstransfer“ (um 2015)',
      },
    },
  },
  partners: [
    {
      ...{ name: 'Bürgerstiftung Stuttgart', sector: 'non-profit', role: 'Unterstützt das Netzwerk seit 2013.' },
      gains: 'Ein starkes Feld für Engagement vor Ort.',
    },
    { name: 'FLÜWO Stiftung', sector: 'non-profit', role: 'Hat die Herstellung des Werkzeugkoffers bezahlt.' },
    { name: 'Sozialplanung der Stadt Stuttgart', sector: 'municipality', gains: 'Rückmeldung aus der Praxis.' },
    { name: 'treffpunkt 50plus', sector: 'non-profit', role: 'Gibt gedruckte Werkzeugkoffer aus.' },
  ],
};
