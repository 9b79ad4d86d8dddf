import { z } from 'zod';
import type { Problem, Problems } from '../../../lib/problems.ts';
import { queryAddress } from '../../../lib/query-address.ts';
import { isSameSource, type Share } from './stress.ts';

/** What one supposes when one reckons; it stands in the address, so that others reckon the same. */
export type Assumptions = {
  /** Day of reckoning. */
  day: string;
  share: Share;
  /** Number of the partner who leaves; undefined: the one through whom most comes. */
  partnerId: number | undefined;
  /** Who ends paying; undefined: who pays most. */
  source?: string | undefined;
  withInKind: boolean;
};

/** A fifth. */
const USUAL_SHARE: Share = 2000;

/** Nobody's lines say anything of days further away, and the reserve is today's. */
const MOST_YEARS_AWAY = 10;

/** What a page shows again: as it was typed, with what to mend. */
export type Asked = { assumptions: Assumptions; typed: Record<'day' | 'share', string>; problems: Problems };

/** Reads an address. What is odd is said, and the usual taken instead. */
export function assumptionsIn(asked: URLSearchParams, today: string): Asked {
  const [typedDay, typedShare] = [asked.get('day')?.trim() ?? '', asked.get('share')?.trim() ?? ''];
  const wrongDay = typedDay ? dayProblem(typedDay, today) : undefined;
  const share = typedShare ? shareIn(typedShare) : USUAL_SHARE;
  const partner = Number(asked.get('partner') ?? '');
  return {
    assumptions: {
      day: wrongDay ? today : typedDay || today,
      share: share ?? USUAL_SHARE,
      partnerId: Number.isSafeInteger(partner) && partner > 0 ? partner : undefined,
      source: asked.get('source')?.trim() || undefined,
      withInKind: asked.get('inkind') !== 'no',
    },
    typed: { day: typedDay || today, share: typedShare || shareText(USUAL_SHARE) },
    problems: {
      ...(wrongDay && { day: wrongDay }),
      ...(share === undefined && { share: { key: 'share' as const } }),
    },
  };
}

/**
 * What to mend where an address names a payer or a partner that the network does not have: the usual one is taken. Where
 * there is nothing to choose from, nothing is wrong.
 */
export function strangersIn(
  { source, partnerId }: Assumptions,
  { payers, partnerIds }: { payers: readonly string[]; partnerIds: readonly number[] },
): Problems {
  const isPayer = source === undefined || payers.some((payer) => isSameSource(payer, source));
  const isPartner = partnerId === undefined || partnerIds.includes(partnerId);
  return {
    ...(payers.length > 1 && !isPayer && { source: { key: 'choice' as const } }),
    ...(partnerIds.length > 0 && !isPartner && { partner: { key: 'choice' as const } }),
  };
}

/** The address of the same reckoning, with everything that is supposed. */
export function addressOf(path: string, { day, share, partnerId, source, withInKind }: Assumptions): string {
  const inkind = withInKind ? undefined : 'no';
  return queryAddress(path, { day, share: shareText(share), partner: partnerId, source, inkind });
}

/** A share as a percentage, as it stands in an address: `12.5`. */
function shareText(share: Share): string {
  return String(share / 100);
}

function dayProblem(day: string, today: string): Problem | undefined {
  if (!z.iso.date().safeParse(day).success) return { key: 'not_right' };
  const [first, last] = [-MOST_YEARS_AWAY, MOST_YEARS_AWAY].map((years) => inYears(today, years));
  return day < (first ?? '') || day > (last ?? '') ? { key: 'far_from_today', limit: MOST_YEARS_AWAY } : undefined;
}

/** Days are compared as text, so the 29th of February of a shorter year is fine. */
function inYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`;
}

/** `20`, `12,5`, `12.5 %`; undefined for what is no part of a whole. */
function shareIn(text: string): Share | undefined {
  const [, whole, rest = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s?%?$/.exec(text) ?? [];
  const share = whole === undefined ? NaN : Number(whole) * 100 + Number(rest.padEnd(2, '0'));
  return share <= 10_000 ? share : undefined;
}
