import { randomInt } from 'node:crypto';

/** Six digits: what people can carry in their heads from one device to another. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** A code as it was typed: with blanks or a hyphen in its middle, it is the same. */
export function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toLowerCase();
}
