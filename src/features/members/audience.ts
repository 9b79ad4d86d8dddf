/** Who sees a part of a profile; the member alone always does. */
export const AUDIENCES = ['public', 'members', 'nobody'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Members always see each other's names. */
export const NAME_AUDIENCES = ['public', 'members'] as const;
/** Public addresses are collected by machines. */
export const EMAIL_AUDIENCES = ['members', 'nobody'] as const;

/** The audiences to choose from for a part of the profile, by the name of its field. */
export function audiencesOf(field: string): readonly Audience[] {
  if (field === 'nameSeenBy') return NAME_AUDIENCES;
  return field === 'emailSeenBy' ? EMAIL_AUDIENCES : AUDIENCES;
}
