import type { FormPart } from '../../src/features/networks/parts/forms.ts';

/** What a network of the demo tells of itself: the fields of forms, as somebody types them. */
export type Structure = {
  parts: Partial<Record<FormPart, Record<string, string>>>;
  partners?: Record<string, string>[];
  funding?: Line[];
  costs?: Line[];
};

/**
 * A line of money. Months are counted from now where they are numbers, and so are the days of `awardedOn`; `through` is the
 * name of a partner.
 */
export type Line = Record<string, string | number>;
