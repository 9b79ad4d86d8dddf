import { z } from 'zod';
import { fields } from '../../lib/fields.ts';
import { sectors } from '../../lib/sectors.ts';
import type { Vocabulary } from '../../lib/vocabulary.ts';
import type { fieldTypes } from './codebook-words.ts';
import { icons } from './icons.ts';
import * as coded from './vocabularies.ts';

/** Every coded list of the catalogue by its name. */
export const lists: Record<string, Vocabulary> = { ...coded, fields, sectors, icons };

export type FieldType = keyof typeof fieldTypes;

/** What is known of one field without looking at any case. */
export type Field = {
  /** The way to it: `partners[].gains`. `[]` stands for every item of a list. */
  path: string;
  type: FieldType;
  /** Its description in the schema. */
  meaning: string;
  /** False: the key is absent where nothing is known. */
  required: boolean;
  unit?: string;
  /** Name of the coded list whose codes it takes. */
  list?: string;
  /** The texts it takes, where they are no coded list. */
  values?: string[];
  /** What a list holds, or what a value with its basis is. */
  of?: FieldType;
  /** The smallest number, or the fewest items. */
  min?: number;
  /** The largest number, the most items, or the most characters. */
  max?: number;
};

/** What we read of a node of a JSON Schema; `unit` and `list` are words of our own. */
type Node = {
  type?: string;
  description?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  anyOf?: Node[];
  oneOf?: Node[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  unit?: string;
  list?: string;
};

/** Every field of a schema as it is written in a file, parents before their parts. */
export function fieldsOf(schema: z.ZodType): Field[] {
  return partsOf(z.toJSONSchema(schema, { io: 'input' }) as Node, '');
}

function partsOf({ properties = {}, required = [] }: Node, path: string): Field[] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const way = path ? `${path}.${key}` : key;
    const field = describe(node, way, required.includes(key) || isFilled(node));
    return [field, ...partsBelow(node, field)];
  });
}

/** What is left out of the file and yet there once it is read: a default, an empty list. */
function isFilled(node: Node): boolean {
  return node.default !== undefined || node.type === 'array';
}

function partsBelow(node: Node, { type, path }: Field): Field[] {
  if (type === 'based') return partsOf(merged(node.oneOf ?? []), path);
  return type === 'list' ? partsOf(node.items ?? {}, `${path}[]`) : type === 'group' ? partsOf(node, path) : [];
}

/** The variants of a value with its basis as one: what not every variant has is not required. */
function merged(variants: Node[]): Node {
  const required = variants.map((variant) => variant.required ?? []);
  return {
    properties: Object.assign({}, ...variants.map(({ properties }) => properties)) as Record<string, Node>,
    required: required[0]?.filter((key) => required.every((keys) => keys.includes(key))) ?? [],
  };
}

function describe(node: Node, path: string, required: boolean): Field {
  const { items, anyOf, oneOf, description = '', unit } = node;
  const inner = items ?? oneOf?.[0]?.properties?.value;
  return {
    path,
    type: typeOf(node),
    meaning: description,
    required,
    ...(unit && { unit }),
    ...(inner && { of: typeOf(inner) }),
    ...codesOf(items ?? node),
    ...boundsOf(node, items ?? anyOf?.[0] ?? node),
  };
}

function codesOf(node: Node): Pick<Field, 'list' | 'values'> {
  const list = listOf(node);
  if (list) return { list };
  const values = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  return values ? { values: values.map(String) } : {};
}

function typeOf(node: Node): FieldType {
  if (node.oneOf) return 'based';
  if (node.anyOf) return 'amount';
  if (node.type === 'array') return 'list';
  if (node.type === 'object') return 'group';
  if (node.enum ?? listOf(node)) return 'code';
  if (node.const !== undefined) return 'constant';
  if (node.format === 'date' || node.format === 'year-or-month') return node.format;
  if (node.format === 'uri') return 'address';
  return node.type === 'string' ? 'text' : node.type === 'integer' ? 'integer' : (node.type as 'number' | 'boolean');
}

/** A field names its list, or takes exactly the codes of one. */
function listOf({ list, enum: codes }: Node): string | undefined {
  if (list ?? !codes) return list;
  return Object.keys(lists).find((name) => Object.keys(lists[name] ?? {}).join() === codes.join());
}

function boundsOf(node: Node, value: Node): Pick<Field, 'min' | 'max'> {
  const min = node.minItems ?? value.minimum;
  const max = node.maxItems ?? value.maximum ?? value.maxLength;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
