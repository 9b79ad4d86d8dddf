import { MINUTE } from './durations.ts';
import { AppError } from './errors.ts';

/**
 * What can be wrong with a field of a form. Each has a sentence in `src/i18n` under the same name, and a schema
 * may name one as its message: `z.string().max(80, 'too_long')`.
 */
const PROBLEMS = [
  'required',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'one_to',
  'too_few',
  'too_many',
  'email',
  'choice',
  'not_right',
  'whole_number',
  'number_up_to',
  'day',
  'time',
  'web_address',
  'no_word',
  'unreadable',
  'common_password',
  'own_address',
  'wrong_sign_in',
  'wrong_code',
  'wrong_app_code',
  'wrong_link',
  'suspended',
  'taken',
  'is_member',
  'borrowed_name',
  'name_in_office',
  'in_foundation',
  'same_name',
  'taken_home',
  'pledged_already',
  'own_case',
  'other_project',
  'from_here',
  'day_to_come',
  'day_before',
  'before_interest',
  'overtaken',
  'nobody_reads',
  'new_name',
  'no_sheet',
  'wordless',
  'lead_writes',
  'conclude_anew',
  'unchanged',
  'too_often',
  'picture',
  'too_many_links',
  'too_many_files',
  'attachment',
  'choose_again',
  'picture_words',
  'file_too_large',
  'choose_level',
  'no_file',
  'already_decided',
  'in_past',
  'day_over',
  'end_first',
  'before_meeting',
  'amount',
  'amount_unclear',
  'amount_too_big',
  'negative',
  'month',
  'since',
  'before_1900',
  'too_far',
  'hours',
  'too_many_lines',
  'share',
  'no_seat',
  'gives_seat',
  'gives_place',
  'too_many_guests',
  'too_many_visits',
  'too_many_tasks',
  'too_many_items',
  'too_many_proposals',
  'too_many_wishes',
  'far_ahead',
  'far_from_today',
  'meeting_ahead',
  'nobody_there',
  'not_your_network',
  'no_case',
  'before_the_day',
  'begun',
  'open_wishes',
  'no_place',
  'has_outcome',
  'nothing_told',
  'why_stopped',
  'first_step',
  'answered_since',
  'topic_closed',
  'board_closed',
] as const;
export type ProblemKey = (typeof PROBLEMS)[number];

/** What is wrong with one field, and the limit that it breaks: characters, a number, a count, minutes to wait. */
export type Problem = { key: ProblemKey; limit?: number };

/** Problems by the name of their field; what is wrong with the whole stands under "form". */
export type Problems = Record<string, Problem>;

/** A form that is well written but cannot be done: the page shows it again with this problem. */
export class ProblemError extends AppError {
  readonly problems: Problems;
  constructor(field: string, key: ProblemKey, limit?: number) {
    super('invalid', `${field}: ${key}`);
    this.problems = { [field]: { key, ...(limit !== undefined && { limit }) } };
  }

  /** For several fields, each with what is wrong with it; at least one. */
  static several(problems: Problems): ProblemError {
    const [[field, { key }] = ['form', { key: 'not_right' }] as const] = Object.entries(problems);
    const error = new ProblemError(field, key);
    Object.assign(error.problems, problems);
    return error;
  }

  /** For several fields that are to be filled in, at least one. */
  static required(fields: readonly string[]): ProblemError {
    const error = new ProblemError(fields[0] ?? 'form', 'required');
    for (const field of fields) error.problems[field] = { key: 'required' };
    return error;
  }
}

/** That something was done too often, and how many minutes are left until `comeBack`. */
export function tooOften(comeBack: Date, now: Date): Problem {
  return { key: 'too_often', limit: Math.max(1, Math.ceil((comeBack.getTime() - now.getTime()) / MINUTE)) };
}

/** What zod says of an issue, as far as it matters here. */
type Issue = {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly format?: string;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
};

const TOO_LITTLE: Record<string, ProblemKey> = { string: 'too_short', array: 'too_few' };
const TOO_MUCH: Record<string, ProblemKey> = { string: 'too_long', array: 'too_many' };

/** What is said of a text that is not written the way it has to be. */
const FORMATS: Record<string, ProblemKey> = { email: 'email', date: 'day', safeint: 'whole_number' };

/** The first problem of each field. `given`: the fields that came with words in them. */
export function problemsOf(issues: readonly Issue[], given: ReadonlySet<string>): Problems {
  const problems: Problems = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? 'form');
    const limit = issue.maximum ?? issue.minimum;
    problems[field] ??= { key: keyOf(issue, given.has(field)), ...(limit !== undefined && { limit: Number(limit) }) };
  }
  return problems;
}

function keyOf({ code, message, origin = '', minimum, format, expected }: Issue, given: boolean): ProblemKey {
  if (isProblem(message)) return message;
  if (!given && code?.startsWith('invalid_')) return 'required';
  if (code === 'too_small')
    return origin === 'string' && minimum === 1 ? 'required' : (TOO_LITTLE[origin] ?? 'too_small');
  if (code === 'too_big') return TOO_MUCH[origin] ?? 'too_big';
  if (code === 'invalid_value') return 'choice';
  if (expected === 'number' || expected === 'int') return 'whole_number';
  return FORMATS[format ?? ''] ?? 'not_right';
}

function isProblem(text: string): text is ProblemKey {
  return (PROBLEMS as readonly string[]).includes(text);
}
