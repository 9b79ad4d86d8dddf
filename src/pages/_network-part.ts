import type { AstroGlobal } from 'astro';
import { LINE_ROOMS, roomLine, roomLines, type RoomLine } from '../features/networks/lines/rooms.ts';
import { changesOf } from '../features/networks/lines/same-line.ts';
import type { Network } from '../features/networks/network.ts';
import { partForms, type FormPart } from '../features/networks/parts/forms.ts';
import { isLinePart, partIn, type LinePart, type Part } from '../features/networks/parts/part.ts';
import { valueText } from '../features/networks/parts/version-words.ts';
import { messages } from '../i18n/messages.ts';
import { AppError } from '../lib/errors.ts';
import { localePath } from '../lib/paths.ts';
import { networkToEdit, wayFromNetworks } from './_network.ts';
import { numberIn } from './_number.ts';

type Page = Pick<AstroGlobal, 'params' | 'locals'>;

/** The part in an address. Throws not_found where there is none. */
export function partOfPage({ params }: Pick<AstroGlobal, 'params'>): Part {
  const part = partIn(params.part);
  if (part === undefined) throw new AppError('not_found');
  return part;
}

/** A part to be written by an organiser, and the way to it. Throws not_found for one that has its form elsewhere. */
export function partToEdit({ params, locals }: Page) {
  const { member, network } = networkToEdit({ params, locals });
  const part = partOfPage({ params });
  if (!isFormPart(part)) throw new AppError('not_found');
  const { locale } = locals;
  const desk = localePath(locale, `/networks/${network.slug}/parts`);
  const m = messages(locale).structures;
  const crumbs = [...wayFromNetworks(locale, network), { href: desk, label: m.page.change }];
  return { member, network, part, desk, path: `${desk}/${part}`, title: m.parts[part], crumbs };
}

/** The room of a line, and the line: undefined where it is new. Throws not_found where there is no such line. */
export function lineToEdit({ params, locals }: Page) {
  const { part, crumbs, ...found } = partToEdit({ params, locals });
  if (!isLinePart(part)) throw new AppError('not_found');
  const line = lineIn(roomLines(locals.db, found.network.id, part, locals.locale), params.line);
  const way = [...crumbs, { href: found.path, label: found.title }];
  return { ...found, part, line, crumbs: way, room: LINE_ROOMS[part] };
}

/** The same where the line has to be there. */
export function standingLine(page: Page): ReturnType<typeof lineToEdit> & { line: RoomLine; part: LinePart } {
  const { line, ...found } = lineToEdit(page);
  if (!line) throw new AppError('not_found');
  return { ...found, line };
}

type StandingLine = Pick<App.Locals, 'db' | 'locale'> & { network: Network; part: LinePart; line: RoomLine };

/** What others changed in a line since the version that a form was made from, field by field in words. */
export function standingLineTexts({ db, locale, network, part, line }: StandingLine, version: unknown) {
  const m = messages(locale).structures;
  const words = { ...m, nothing: m.versions.nothing };
  return changesOf(db, { networkId: network.id, part, id: line.id }, Number(version)).map(({ field, after }) => ({
    label: m.labels[field as keyof typeof m.labels],
    text: valueText(field, after, words, locale),
  }));
}

function lineIn(lines: RoomLine[], address: string | undefined): RoomLine | undefined {
  return address === 'new' ? undefined : roomLine(lines, numberIn(address));
}

function isFormPart(part: Part): part is FormPart {
  return part in partForms;
}
