import type { Chance } from './chance.ts';

const FRONTS =
  'Alt Berg Birken Bischofs Brunn Eichen Erlen Fried Grün Hoch Kirch König Linden Mühl Neu Nieder Ober Rosen Stein Wald';
const ENDS =
  'au bach berg brück büttel dorf feld hausen heim hofen ingen kirchen leben rode stadt stedt tal walde weiler wiesen';

/** A German place of two parts that no map need know: "Lindenhausen". */
export function inventPlaceName(chance: Chance): string {
  return chance.pick(FRONTS.split(' ')) + chance.pick(ENDS.split(' '));
}
