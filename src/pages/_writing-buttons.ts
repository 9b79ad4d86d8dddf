import type { AstroGlobal } from 'astro';
import { z } from 'zod';
import { LIMITS, spend } from '../features/auth/limits.ts';
import { MAX_UPLOAD_FORM } from '../features/files/upload.ts';
import { attach, attachForm, MOST_ALT } from '../features/forum/attach.ts';
import { rendered } from '../features/forum/rendered.ts';
import type { Member } from '../features/members/member.ts';
import { idField } from '../features/members/profile-fields.ts';
import { readForm } from '../lib/forms.ts';
import type { Problems } from '../lib/problems.ts';
import { optionalLine } from '../lib/text.ts';
import { actOn, refusal } from './_sent-form.ts';

type Page = Pick<AstroGlobal, 'request' | 'response' | 'locals'>;

/** What a button of the form is for. The first one has no name: it sends. */
const buttonForm = z.object({
  then: z.enum(['preview', 'keep', 'attach']).optional().catch(undefined),
  detach: idField.optional().catch(undefined),
  // A word instead of a file says that it was too large to come.
  file: z.union([z.file(), z.string()]).optional().catch(undefined),
  alt: optionalLine(MOST_ALT).catch(undefined),
});
export type Button = z.infer<typeof buttonForm>;

export type Preview = { shown?: { preview: string }; problems?: Problems };

/** Which button of a form of writing was pressed, and what came for it. The request can still be read. */
export async function pressedButton(request: Request): Promise<Button> {
  const button = await readForm(request.clone(), buttonForm, MAX_UPLOAD_FORM);
  return button.ok ? button.values : {};
}

/** A picture that was described and not chosen. */
export function forgotten({ alt }: Button, sends: boolean): Problems | undefined {
  return sends && alt !== undefined ? { file: { key: 'no_file' } } : undefined;
}

/** The words as others will see them; or what keeps them from being shown now. */
export function previewed({ response, locals }: Page, member: Member, text: string): Preview {
  const { db, limits, now } = locals;
  try {
    spend(limits, [{ limit: LIMITS.preview, subject: String(member.id) }], now);
    return { shown: { preview: rendered(db, text, now).html } };
  } catch (error) {
    return { problems: refusal({ response, locals }, error) };
  }
}

/** Takes the file that came with the form. Answers with what to mend; no page can give a refused file back. */
export async function attached(
  page: Page,
  member: Member,
  postId: number | undefined,
  { file }: Button,
): Promise<Problems | undefined> {
  const { db, limits, now, settings } = page.locals;
  const { request, response, locals } = page;
  const result = await actOn(
    { request: request.clone(), response, locals },
    attachForm,
    (values) => {
      spend(limits, [{ limit: LIMITS.picture, subject: String(member.id) }], now);
      return attach({ db, dataDir: settings.dataDir }, member, { ...values, postId }, now);
    },
    MAX_UPLOAD_FORM,
  );
  if (!result || result.ok) return undefined;
  return file ? { file: { key: 'choose_again' }, ...result.problems } : result.problems;
}
