/** The light colours of `styles/tokens.css`, for pictures that no style sheet reaches. */
export const colours = {
  paper: '#faf6ee',
  sheet: '#fffdf9',
  ink: '#1d2430',
  'ink-2': '#565d6b',
  'rule-2': '#cdbfa6',
  baton: '#b53a12',
  place: '#1c5d57',
  'place-wash': '#dcebe6',
  bad: '#9b1c31',
  sand: '#f1e4c6',
  sage: '#dbe8d3',
  sky: '#d8e6f0',
  rose: '#f4dcd8',
  lilac: '#e4def0',
  honey: '#f6dfae',
} as const;

export type Colour = keyof typeof colours;
