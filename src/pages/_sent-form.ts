import type { AstroGlobal } from 'astro';
import { z } from 'zod';
import { secondsUntil, TooManyError } from '../lib/errors.ts';
import { readForm, type Form, type Typed } from '../lib/forms.ts';
import { ProblemError, tooOften, type Problems } from '../lib/problems.ts';

type Page = Pick<AstroGlobal, 'request' | 'response' | 'locals'>;

/** A form that was refused: the page shows it again, with what was typed and what to mend. */
export type Refused = { ok: false; values: Typed; problems: Problems };

/** The form of a page with nothing but a button. */
export const NO_FIELDS = z.object({});

/**
 * The form that was sent to a page; undefined where the page was only asked for. A form with problems makes the
 * answer a 422: the page is shown again, with what was typed and what to mend.
 */
export async function sentForm<S extends z.ZodObject>(
  { request, response }: Pick<Page, 'request' | 'response'>,
  schema: S,
  mostBytes?: number,
): Promise<Form<z.output<S>> | undefined> {
  if (request.method !== 'POST') return undefined;
  const form = await readForm(request, schema, mostBytes);
  if (!form.ok) response.status = 422;
  return form;
}

/**
 * The same, and what `act` made of the form. What the act refuses is shown like what the form lacks; whoever tried too
 * often gets a 429, and reads beside what they typed when to come back.
 */
export async function actOn<S extends z.ZodObject, Done>(
  page: Page,
  schema: S,
  act: (values: z.output<S>) => Done | Promise<Done>,
  mostBytes?: number,
): Promise<{ ok: true; done: Done } | Refused | undefined> {
  const form = await sentForm(page, schema, mostBytes);
  if (!form?.ok) return form;
  try {
    return { ok: true, done: await act(form.values) };
  } catch (error) {
    return { ok: false, values: form.typed, problems: refusal(page, error) };
  }
}

/** What a page says of an act that refused what was sent, with the status that belongs to it. Throws what is no refusal. */
export function refusal({ response, locals }: Omit<Page, 'request'>, error: unknown): Problems {
  if (error instanceof TooManyError) {
    response.status = 429;
    response.headers.set('retry-after', secondsUntil(error.comeBack, locals.now));
    return { form: tooOften(error.comeBack, locals.now) };
  }
  if (!(error instanceof ProblemError)) throw error;
  response.status = 422;
  return error.problems;
}
