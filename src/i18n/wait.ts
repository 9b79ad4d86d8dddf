import type { Locale } from '../lib/paths.ts';
import { messages } from './messages.ts';

const MINUTE = 60_000;

/** Says to somebody who tried too often when to come back, in whole minutes or hours. */
export function waitText(comeBack: Date, now: Date, locale: Locale): string {
  const { minutes, hours } = messages(locale).wait;
  const left = Math.max(1, Math.ceil((comeBack.getTime() - now.getTime()) / MINUTE));
  const whole = left < 120 ? left : Math.ceil(left / 60);
  return (left < 120 ? minutes : hours)(String(whole), whole === 1);
}
