import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What the kinds of values are called in a sentence. */
const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

/** How to write what has a form of its own. */
const FORMS: Record<string, string> = {
  url: 'not a whole address; write it with https://',
  date: 'not a day; write it as 2026-11-22',
};

/** One sentence for each field that breaks its schema: the way to the field, what is wrong, how to mend it. */
export function mends(issues: Issue[]): string[] {
  const byField = new Map<string, Issue>();
  // The first complaint about a field explains those that follow from it.
  for (const issue of issues) if (!byField.has(fieldOf(issue.path))) byField.set(fieldOf(issue.path), issue);
  return [...byField].map(([field, issue]) => `${field || 'front matter'}: ${mend(issue)}`);
}

/** The way to a field as a writer would point to it, counted from 1: "steps[2].title". */
export function fieldOf(path: PropertyKey[]): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '');
}

function mend(issue: Issue): string {
  // A rule with a sentence of its own knows best.
  if (!/^(Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.join(', ')}; correct its name or remove it`;
    case 'invalid_value':
      return `not an allowed value; use ${anyOf(issue.values)}`;
    case 'invalid_union':
      return issue.errors.length === 0 ? `write ${anyOf(optionsOf(issue))}` : wrongKind(issue.errors.flat());
    case 'invalid_type':
      return wrongKind([issue]);
    case 'too_big':
      return sized(issue.origin, 'too long', 'too many', 'too large', `at most ${String(issue.maximum)}`);
    case 'too_small':
      return sized(issue.origin, 'too short', 'too few', 'too small', `at least ${String(issue.minimum)}`);
    case 'not_multiple_of':
      return `too exact; write a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return FORMS[issue.format] ?? `not in the right form; it must fit ${issue.pattern ?? issue.format}`;
    default:
      return issue.message;
  }
}

/** The words between which a group of fields decides. */
function optionsOf(issue: Issue): unknown[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
}

function wrongKind(issues: Issue[]): string {
  const kinds = issues.map((issue) =>
    'expected' in issue ? (KINDS[issue.expected] ?? issue.expected) : 'another value',
  );
  const missing = issues.some(({ message }) => /received (undefined|null)$/.test(message));
  return missing ? `missing; add ${kinds.join(' or ')}` : `not ${kinds.join(' or ')}; write one`;
}

function sized(origin: string, text: string, list: string, number: string, limit: string): string {
  if (origin === 'string')
    return limit === 'at least 1' ? 'empty; write something' : `${text}; write ${limit} characters`;
  return origin === 'array' ? `${list}; give ${limit}` : `${number}; give ${limit}`;
}

function anyOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
}
