import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../db/database.ts';
import { networks } from '../../../db/schema/networks.ts';
import { fold } from '../../lib/fold.ts';

/** Longest name of a network in an address. */
const MAX_SLUG = 60;

/** Addresses that are pages of their own. */
const RESERVED = ['new'];

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** A free name for the address of a network. */
export function slugOf(tx: Transaction, name: string): string {
  const slug = plain(name) || 'netzwerk';
  const rows = tx
    .select({ slug: networks.slug })
    .from(networks)
    .where(sql`${networks.slug} = ${slug} OR ${networks.slug} GLOB ${`${slug}-*`}`)
    .all();
  const taken = new Set([...RESERVED, ...rows.map((row) => row.slug)]);
  const choices = [slug, ...[...taken].map((_, index) => `${slug}-${String(index + 2)}`)];
  return choices.find((choice) => !taken.has(choice)) ?? slug;
}

function plain(name: string): string {
  const spelled = name.normalize('NFC').replace(/[äöü]/gi, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter);
  return fold(spelled)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-|-$/g, '');
}
