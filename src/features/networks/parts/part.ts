import type { networkParts, PartBody } from '../../../../db/schema/structures.ts';

/** What the page of a network is made of, in its order. Each part says itself who sees it. */
export const PARTS = [
  'purpose',
  'home',
  'governance',
  'rhythm',
  'table',
  'model',
  'partners',
  'funding',
  'costs',
  'risks',
  'needs',
] as const;
export type Part = (typeof PARTS)[number];

/** Parts that hold lines beside their fields. */
const LINE_PARTS = ['partners', 'funding', 'costs'] as const satisfies readonly Part[];
export type LinePart = (typeof LINE_PARTS)[number];

/** Who sees a part: everyone, members, or those who review networks; its organisers always do. */
export const AUDIENCES = ['public', 'members', 'reviewers'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who sees what nobody has written yet, once it is: money, load and risks are for those who ask for them. */
export const FIRST_AUDIENCE: Record<Part, Audience> = {
  ...{ purpose: 'public', home: 'public', governance: 'public', rhythm: 'public', table: 'public', model: 'members' },
  ...{ partners: 'members', funding: 'reviewers', costs: 'reviewers', risks: 'reviewers', needs: 'public' },
};

/** A part at one time: as it stands, or as it stood. */
export type PartVersion = typeof networkParts.$inferSelect;
export type { PartBody };

/** The name of a part, in an address; undefined for anything else. */
export function partIn(text: string | undefined): Part | undefined {
  return PARTS.find((part) => part === text);
}

export function isLinePart(part: Part): part is LinePart {
  return (LINE_PARTS as readonly Part[]).includes(part);
}
