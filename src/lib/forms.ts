import { z } from 'zod';
import { AppError } from './errors.ts';
import { problemsOf, type Problems } from './problems.ts';

/** What was typed, to be shown again: texts, and lists where the schema has one. No secrets, no files. */
export type Typed = Record<string, string | string[]>;

/** Good: the values, and beside them what was typed, for an act that refuses them later. Not good: what was typed. */
export type Form<Values> =
  { ok: true; values: Values; typed: Typed } | { ok: false; values: Typed; problems: Problems };

/** Most bytes of a form without a file: far more than the longest text that we keep. */
export const MAX_FORM = 1024 * 1024;

/** Stands in the field of a file that was larger than any form may be, and was left out on the way. */
export const FILE_TOO_LARGE = 'too_large';

/** Most fields of a form; the longest of ours has some fifty. */
const MOST_FIELDS = 500;

/** Characters that no keyboard writes into a field: controls but tab and line end, what could not be decoded. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNREADABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]/;

/** Marks a field that is never shown again once it was typed, such as a password. */
export const SECRET = { secret: true };

/**
 * Reads the form of a request. An empty field counts as absent, line ends become "\n", and fields that the schema
 * does not know are left aside. Throws AppError where no form of ours can have sent the body: 'wrong_type',
 * 'too_large', 'malformed'.
 */
export async function readForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
  mostBytes = MAX_FORM,
): Promise<Form<z.output<S>>> {
  const data = await readData(request, mostBytes);
  const given = Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, field]) => {
      const value = valueOf(name, data.getAll(name), isList(field as z.core.$ZodType));
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const result = schema.safeParse(given);
  const problems = {
    ...(!result.success && problemsOf(result.error.issues, new Set(Object.keys(given)))),
    ...unreadable(given),
  };
  const typed = typedOf(given, schema);
  if (result.success && Object.keys(problems).length === 0) return { ok: true, values: result.data, typed };
  return { ok: false, values: typed, problems: inOrderOf(schema, problems) };
}

/** As the fields stand in the schema, which is how they stand on the page; what is wrong with the whole comes last. */
function inOrderOf(schema: z.ZodObject, problems: Problems): Problems {
  const names = [...Object.keys(schema.shape), ...Object.keys(problems)];
  return Object.fromEntries(names.flatMap((name) => (problems[name] ? [[name, problems[name]]] : [])));
}

async function readData(request: Request, mostBytes: number): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type))
    throw new AppError('wrong_type');
  const body = await request.arrayBuffer();
  if (body.byteLength > mostBytes || (/urlencoded/i.test(type) && hasTooManyFields(body)))
    throw new AppError('too_large');
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new AppError('malformed', 'a body that is not the form it says it is');
  }
}

/** Half a million fields take a parser ten seconds: they are counted before, by what parts them. */
function hasTooManyFields(body: ArrayBuffer): boolean {
  const bytes = Buffer.from(body);
  let fields = 1;
  for (let at = bytes.indexOf('&'); at !== -1 && fields <= MOST_FIELDS; at = bytes.indexOf('&', at + 1)) fields += 1;
  return fields > MOST_FIELDS;
}

type Value = string | File | (string | File)[];

function valueOf(name: string, entries: FormDataEntryValue[], list: boolean): Value | undefined {
  const values = entries.map(tidied).filter((value) => value !== '');
  if (list) return values;
  if (entries.length > 1) throw new AppError('malformed', `the field ${name} came more than once`);
  return values[0];
}

/** A file field that was left alone sends a file without name and content. */
function tidied(entry: FormDataEntryValue): string | File {
  if (typeof entry === 'string') return entry.replace(/\r\n?/g, '\n');
  return entry.size === 0 && entry.name === '' ? '' : entry;
}

function unreadable(given: Record<string, Value>): Problems {
  const bad = Object.entries(given).filter(([, value]) =>
    [value].flat().some((text) => typeof text === 'string' && (UNREADABLE.test(text) || !text.isWellFormed())),
  );
  return Object.fromEntries(bad.map(([name]) => [name, { key: 'unreadable' as const }]));
}

function typedOf(given: Record<string, Value>, schema: z.ZodObject): Typed {
  const texts = (value: Value) => [value].flat().filter((text) => typeof text === 'string');
  const shown = Object.entries(given).filter(([name]) => !isSecret(schema.shape[name] as z.core.$ZodType));
  return Object.fromEntries(
    shown.flatMap(([name, value]) =>
      value instanceof File ? [] : [[name, Array.isArray(value) ? texts(value) : value]],
    ),
  );
}

function isList(field: z.core.$ZodType): boolean {
  return layersOf(field).some((layer) => layer instanceof z.ZodArray);
}

function isSecret(field: z.core.$ZodType): boolean {
  return layersOf(field).some((layer) => z.globalRegistry.get(layer)?.secret === true);
}

/** A field, and what it wraps: optional, default, transform. */
function layersOf(field: z.core.$ZodType): z.core.$ZodType[] {
  const { innerType, in: inner } = field._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  const next = innerType ?? inner;
  return next ? [field, ...layersOf(next)] : [field];
}
