import type { AstroGlobal } from 'astro';
import type { z } from 'zod';
import { readForm, type Form } from '../lib/forms.ts';

/**
 * The form that was sent to a page; undefined where the page was only asked for. A form with problems makes the
 * answer a 422: the page is shown again, with what was typed and what to mend.
 */
export async function sentForm<S extends z.ZodObject>(
  { request, response }: Pick<AstroGlobal, 'request' | 'response'>,
  schema: S,
): Promise<Form<z.output<S>> | undefined> {
  if (request.method !== 'POST') return undefined;
  const form = await readForm(request, schema);
  if (!form.ok) response.status = 422;
  return form;
}
