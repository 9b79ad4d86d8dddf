import { expect, test } from 'vitest';
import { de } from '../../../src/i18n/de.ts';
import { adoptionsText, lineage, type Branch } from '../../../src/features/catalogue/lineage.ts';
import type { Adoption } from '../../../src/features/catalogue/adoption.ts';

const adoption = (place: string, from?: string, state: Adoption['state'] = 'running'): Adoption => ({
  place,
  state,
  ...(from !== undefined && { from }),
});
/** "Speicher(Ulm Rot)": who took it from whom. */
const told = (branches: Branch[]): string =>
  branches.map(({ adoption, next }) => adoption.place + (next.length > 0 ? `(${told(next)})` : '')).join(' ');

test('without adoptions there is no lineage', () => {
  expect(lineage([])).toEqual([]);
});

test('what came from the origin stands side by side, in the order of the record', () => {
  expect(told(lineage([adoption('Ulm'), adoption('Rot'), adoption('Aalen')]))).toBe('Ulm Rot Aalen');
});

test('what came from another adoption hangs below it', () => {
  const all = [adoption('Ulm'), adoption('Rot', 'Ulm'), adoption('Aalen', 'Rot'), adoption('Horb')];
  expect(told(lineage(all))).toBe('Ulm(Rot(Aalen)) Horb');
});

test('a follower may stand in the record before the one it came from', () => {
  expect(told(lineage([adoption('Rot', 'Ulm'), adoption('Ulm')]))).toBe('Ulm(Rot)');
});

test('a place that tried twice hands the baton on once', () => {
  const all = [adoption('Ulm', undefined, 'stopped'), adoption('Ulm'), adoption('Rot', 'Ulm')];
  expect(told(lineage(all))).toBe('Ulm Ulm(Rot)');
});

test('what nobody took on hangs on no line', () => {
  const states = ['planned', 'parallel', 'comparison'] as const;
  expect(lineage(states.map((state) => adoption(state, undefined, state)))).toEqual([]);
});

test('the count says how many there are, whence that is known, how many stopped and of how many nobody knows', () => {
  const all = [adoption('Ulm'), adoption('Rot', 'Ulm', 'stopped'), adoption('Aalen', undefined, 'unknown')];
  const text = (adoptions: Adoption[]) => adoptionsText(adoptions, de.facts, 'de');
  expect(text(all)).toBe('3 laut Quellen, davon 1 beendet, Stand von 1 nicht bekannt');
  expect(text([adoption('Ulm')])).toBe('1 laut Quellen');
  expect(text([])).toBe('keine laut Quellen');
});

test.each(['planned', 'parallel', 'comparison'] as const)('what is %s is no adoption and is not counted', (state) => {
  const text = (...adoptions: Adoption[]) => adoptionsText(adoptions, de.facts, 'de');
  expect(text(adoption('Ulm', undefined, state))).toBe('keine laut Quellen');
  expect(text(adoption('Ulm', undefined, state), adoption('Rot'))).toBe('1 laut Quellen');
});
