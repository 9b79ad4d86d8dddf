/** What visitors ask of the list: nothing, one facet, several, a later page, a table, and what does not exist. */
export const LIST_QUERIES = [
  '',
  'field=encounter',
  'target=older-people&outcome=running',
  'field=mobility&field=environment&money=none&money=up-to-500&difficulty=1&difficulty=2',
  'sector=citizens&funding=donations&place=BW',
  'outcome=failed&outcome=stopped&sort=new',
  'effort=evenings&sort=adopted&page=2',
  'field=housing&view=table',
  'place=BW&place=BY&place=NW&target=everyone&sector=municipality',
  'field=digital&difficulty=1&funding=loan&effort=years',
];

/** What visitors type: a common word, compounds and their ends, two words, a sentence, slips, a word that nobody wrote. */
export const SEARCH_QUERIES = [
  'Stuttgart',
  'Genossenschaft',
  'hilfe',
  'Nachbarschaftstreff',
  'Garten Kinder',
  'Geld für ein Projekt in der Nachbarschaft finden',
  'Bürgerbus',
  'buergerbus',
  'Reperatur',
  'Mitfahrbänke',
  'Einkaufen auf dem Land',
  'Xylophonkonzert',
];
