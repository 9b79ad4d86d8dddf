import { z } from 'zod';
import { readForm } from '../lib/forms.ts';

/** As long as addresses get. */
const MAX_EMAIL = 254;

const carriedForm = z.object({
  carry: z.literal('yes'),
  email: z.string().max(MAX_EMAIL).optional().catch(undefined),
});

/** What somebody had typed at the other way in, whatever it is worth; undefined where nothing was brought along. */
export async function carriedEmail(request: Request): Promise<{ email?: string } | undefined> {
  if (request.method !== 'POST') return undefined;
  const form = await readForm(request.clone(), carriedForm);
  if (!form.ok) return undefined;
  const { email } = form.values;
  return email === undefined ? {} : { email };
}
