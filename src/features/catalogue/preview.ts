import type { Locale } from '../../lib/paths.ts';
import { coverTiles } from './cover.ts';
import { ageText, evidenceAge, type EvidencePhrases } from './evidence-age.ts';
import type { Colour } from './preview-colours.ts';
import { drawing, type Faces, type Sign } from './preview-drawing.ts';
import type { Project } from './project.ts';
import { tints } from './tints.ts';
import { outcomes, regions } from './vocabularies.ts';

/** As the badges of the pages. */
const BADGES: Record<Project['outcome'], Colour> = {
  idea: 'lilac',
  running: 'place-wash',
  succeeded: 'sage',
  partly: 'honey',
  failed: 'rose',
  stopped: 'rose',
  permanent: 'sage',
};

/** The picture of a case: its cover, how it went and up to when one knows, where, its title. Takes the icon's inner markup. */
export function casePreview(
  project: Project,
  lang: Locale,
  icon: string,
  sign: Sign & { evidence: EvidencePhrases },
  faces: Faces,
): string {
  const { outcome, fields, title } = project;
  const age = evidenceAge(project);
  const said = [outcomes[outcome][lang], ...(age === undefined ? [] : [ageText(age, sign.evidence)])].join(' · ');
  const line = { badge: { text: said, colour: BADGES[outcome] }, places: placesOf(project, lang) };
  const cover = { tint: tints[fields[0] ?? 'encounter'], icon, ...coverTiles(project) };
  return drawing({ title, lang, cover, line }, sign, faces);
}

/** The picture of the site itself: its promise, and a baton on its way. */
export function sitePreview(title: string, lang: Locale, sign: Sign, faces: Faces): string {
  const states = ['permanent', 'running', 'stopped', 'running', 'running'] as const;
  const adoptions: Project['adoptions'] = states.map((state) => ({ place: '', state }));
  const cover = { tint: 'honey', ...coverTiles({ outcome: 'permanent', adoptions }) } as const;
  return drawing({ title, lang, cover }, sign, faces);
}

/** The place as exactly as there is room for, most exact first. */
function placesOf({ place: { city, district, region } }: Project, lang: Locale): string[] {
  if (district) return [district.startsWith(city) ? district : `${city}, ${district}`, city];
  const state = regions[region][lang];
  const isSaid = city.includes(state) || region === 'germany' || region === 'elsewhere';
  return isSaid ? [city] : [`${city}, ${state}`, city];
}
