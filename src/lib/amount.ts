import { z } from 'zod';

/** A hundred million euros, in cents: no network of a neighbourhood sees more in one line. */
export const MAX_AMOUNT = 100_000_000_00;

/** "€", "EUR", "Euro" before or after the number. */
const EURO = /^(?:€|eur(?:o)?\b)|(?:€|eur(?:o)?)$/i;
const SIGN = /^[-\u2010-\u2015\u2212]/;
/** "50,-" and "50,00" are the same in German. */
const NO_CENTS = /[.,][-\u2013\u2014]{1,2}$/;

/** Thousands in groups of three, all with the same mark, and at most two decimals behind another one. */
const GROUPED = /^([1-9]\d{0,2})((?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+|(?:['’]\d{3})+)(?:([.,])(\d{1,2}))?$/;
const PLAIN = /^(\d+)(?:[.,](\d{1,2}))?$/;

/** A comma is the decimal sign here: with three digits behind it, it may be a slip or a thousand. */
const UNCLEAR = /^[1-9]\d{0,2},\d{3}$/;
/** Nobody but the English writes so, and the site does in English. */
const ENGLISH = /^€\d/;

/** What keeps a text from being an amount; the names of problems in `lib/problems.ts`. */
type Trouble = 'amount' | 'amount_unclear' | 'negative';

/**
 * Reads an amount as people write it, German or English, with or without the sign of the euro: `1.234,56`, `1,234.56`,
 * `1 234,56 €`, `EUR 50,-`. Three digits behind a point are thousands, and behind a comma where there is more to tell by:
 * `1,234.56`, `1,234,567`, `€1,234`. In cents.
 */
export function readAmount(text: string): number | Trouble {
  const tidied = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const bare = withoutEuro(tidied);
  if (SIGN.test(bare) && typeof readAmount(bare.replace(SIGN, '')) === 'number') return 'negative';
  if (UNCLEAR.test(bare) && !ENGLISH.test(tidied)) return 'amount_unclear';
  return centsOf(bare.replace(NO_CENTS, '')) ?? 'amount';
}

/** A field with an amount of money that is not negative; cents. Empty is refused. */
export function amountField() {
  return z
    .string()
    .transform((text, context) => {
      const amount = readAmount(text);
      if (typeof amount === 'number') return amount;
      context.addIssue({ code: 'custom', message: amount });
      return z.NEVER;
    })
    .pipe(z.number().max(MAX_AMOUNT, 'amount_too_big'));
}

/** One sign, before or behind: "- € 50" has its minus first. */
function withoutEuro(text: string): string {
  const sign = SIGN.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).trim().replace(EURO, '').trim();
}

function centsOf(text: string): number | undefined {
  const [, first, groups, mark, cents] = GROUPED.exec(text) ?? [];
  if (first !== undefined && groups !== undefined)
    return mark !== undefined && groups.startsWith(mark)
      ? undefined
      : inCents(first + groups.replace(/\D/g, ''), cents);
  const [, euros, rest] = PLAIN.exec(text) ?? [];
  return euros === undefined ? undefined : inCents(euros, rest);
}

/** More digits than a number keeps are more money than there is. */
function inCents(euros: string, cents = ''): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Number(euros + cents.padEnd(2, '0')));
}
