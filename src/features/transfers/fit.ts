import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../../db/database.ts';
import { fitPoints, transfers } from '../../../db/schema/transfers.ts';
import type { Locale } from '../../lib/paths.ts';
import { ProblemError } from '../../lib/problems.ts';
import { optionalProse } from '../../lib/text.ts';
import type { Member } from '../members/member.ts';
import type { ShownMember } from '../members/shown.ts';
import { networkById } from '../networks/find.ts';
import type { Network } from '../networks/network.ts';
import type { City } from '../places/city.ts';
import { needsOf, type FitPhrases, type Need } from './fit-case.ts';
import { answered, lackingSectors } from './fit-known.ts';
import { helpersIn, whatIsHere, type Here } from './fit-here.ts';
import { FIT_VIEWS, POINTS, THERE, VIEWS, type FitPoint, type FitView, type There } from './fit-points.ts';
import { originAt } from './shown.ts';
import { ownTransfer, transferToChange, type Transfer } from './transfer.ts';

/** A paragraph that still fits on the printed sheet. */
export const MAX_NOTE = 600;

/** Two fields for each question: `there_room` and `note_room`. */
export const fitForm = z.object({
  ...fieldsNamed('there', z.enum(THERE).optional()),
  ...fieldsNamed('note', optionalProse(MAX_NOTE)),
  /** Counts up with every change of the notes. */
  version: z.coerce.number().int().min(0),
});

/** A question with what the case says, and what the network has noted. */
export type FitLine = {
  point: FitPoint;
  needs: Need[];
  there: There | undefined;
  note: string | undefined;
  /** What the network's page and the city's file answer already. */
  known: There | undefined;
};

/** What the network has noted to a question. */
type Noted = Pick<FitLine, 'point' | 'there' | 'note'>;

/** What is there, what is missing, who could help; no score. */
export type Fit = {
  version: number;
  network: Network;
  here: Here;
  /** The sectors of the case that are not at the network's table. */
  lacking: ReturnType<typeof lackingSectors>;
  views: { view: FitView; lines: FitLine[]; helpers: ShownMember[] }[];
};

/** The fit check of a transfer, for those who run its network. Throws not_found for others. */
export function fitOf(
  db: Database,
  member: Member,
  id: number,
  { phrases, locale, districts = [] }: { phrases: FitPhrases; locale: Locale; districts?: City['districts'] },
  now: Date,
): Fit {
  const transfer = ownTransfer(db, member, id);
  const network = networkById(db, transfer.networkId);
  const { record } = originAt(db, transfer.project, locale);
  const needs = needsOf(record, phrases, locale);
  const noted = notesOf(db, transfer);
  const here = whatIsHere(db, network, now);
  const own = districts.filter((place) => network.districts.includes(place.id));
  const known = answered(
    record,
    here,
    own.flatMap(({ kind }) => kind ?? []),
  );
  const views = VIEWS.map((view) => ({
    view,
    lines: FIT_VIEWS[view].map((point) => ({ point, needs: needs[point], known: known[point], ...noted(point) })),
    helpers: helpersIn(db, member, network, view === 'money' ? ['funding'] : record.fields, now),
  }));
  return { version: transfer.fitVersion, network, here, lacking: lackingSectors(record, here), views };
}

/**
 * Notes what is there and what is not; a question that is left blank is open again. What somebody else noted and stays
 * as it is stays theirs. Throws not_found for others, and the problem "overtaken" for a form that was made before
 * somebody else's notes.
 */
export function saveFit(db: Database, member: Member, id: number, values: z.output<typeof fitForm>, now: Date): void {
  db.transaction((tx) => {
    const transfer = transferToChange(tx, member, id);
    if (values.version !== transfer.fitVersion) throw new ProblemError('form', 'overtaken');
    const changed = changedLines(tx, transfer, values);
    if (changed.length === 0) return;
    tx.update(transfers)
      .set({ fitVersion: transfer.fitVersion + 1 })
      .where(eq(transfers.id, id))
      .run();
    changed.forEach((line) => saveLine(tx, id, line, { savedBy: member.id, savedAt: now }));
  });
}

/** The lines as the fields of the form. What is known stands beside them: it is no word of the network. */
export function fitValues({ version, views }: Fit): Record<string, string | undefined> {
  const fields = views.flatMap(({ lines }) =>
    lines.flatMap(({ point, there, note }) => [[`there_${point}`, there] as const, [`note_${point}`, note] as const]),
  );
  return { ...Object.fromEntries(fields), version: String(version) };
}

/** The questions to which something else stands by now than somebody typed. */
export function standingLines({ views }: Fit, typed: Readonly<Record<string, unknown>>): FitLine[] {
  return views
    .flatMap(({ lines }) => lines)
    .filter(({ point, there, note }) => there !== typed[`there_${point}`] || note !== typed[`note_${point}`]);
}

function changedLines(tx: Transaction, transfer: Transfer, values: z.output<typeof fitForm>): Noted[] {
  const noted = notesOf(tx, transfer);
  return POINTS.map((point) => ({ point, there: values[`there_${point}`], note: values[`note_${point}`] })).filter(
    ({ point, there, note }) => there !== noted(point).there || note !== noted(point).note,
  );
}

function saveLine(
  tx: Transaction,
  transferId: number,
  { point, there, note }: Noted,
  saved: Pick<typeof fitPoints.$inferInsert, 'savedBy' | 'savedAt'>,
): void {
  if (there === undefined && note === undefined) {
    tx.delete(fitPoints)
      .where(and(eq(fitPoints.transferId, transferId), eq(fitPoints.point, point)))
      .run();
    return;
  }
  const row = { there: there ?? null, note: note ?? null, ...saved };
  tx.insert(fitPoints)
    .values({ transferId, point, ...row })
    .onConflictDoUpdate({ target: [fitPoints.transferId, fitPoints.point], set: row })
    .run();
}

function fieldsNamed<Name extends string, Schema>(name: Name, schema: Schema) {
  const fields = Object.fromEntries(POINTS.map((point) => [`${name}_${point}`, schema]));
  return fields as Record<`${Name}_${FitPoint}`, Schema>;
}

function notesOf(db: Database | Transaction, { id }: Transfer): (point: FitPoint) => Pick<FitLine, 'there' | 'note'> {
  const rows = db.select().from(fitPoints).where(eq(fitPoints.transferId, id)).all();
  return (point) => {
    const row = rows.find((one) => one.point === point);
    return { there: row?.there ?? undefined, note: row?.note ?? undefined };
  };
}
