/** The parts of the form of a profile from which it can be saved before its end, by the anchor that each has. */
const PROFILE_PARTS = ['person', 'place', 'offer'] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

/** The part that an address names, if any. */
export function profilePart(text: string | null): ProfilePart | undefined {
  return PROFILE_PARTS.find((part) => part === text);
}
