import type { AstroGlobal } from 'astro';
import { z } from 'zod';
import { LIMITS, spend } from '../features/auth/limits.ts';
import { MAX_UPLOAD_FORM } from '../features/files/upload.ts';
import { attach, attachForm, MOST_ALT } from '../features/forum/attach.ts';
import { attachmentsIn } from '../features/forum/attachment.ts';
import { describePicture, isWordless } from '../features/forum/describe-picture.ts';
import { sendKeyField } from '../features/forum/post-fields.ts';
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
  // The picture that came before, and that the words are for.
  describes: idField.optional().catch(undefined),
  sendKey: sendKeyField.optional().catch(undefined),
});
export type Button = z.infer<typeof buttonForm>;

export type Preview = { shown?: { preview: string }; problems?: Problems };

/** Which button of a form of writing was pressed, and what came for it. The request can still be read. */
export async function pressedButton(request: Request): Promise<Button> {
  const button = await readForm(request.clone(), buttonForm, MAX_UPLOAD_FORM);
  return button.ok ? button.values : {};
}

/** True of the button that sends the text. */
export function isSending({ then, detach }: Button): boolean {
  return !then && detach === undefined;
}

/** Gives a picture that came before the words that came now. Answers with the button, whose words are spent then. */
export function described({ locals }: Page, member: Member, button: Button): Button {
  const { describes, alt, ...rest } = button;
  if (describes === undefined || alt === undefined) return button;
  describePicture(locals.db, member, describes, alt);
  return { ...rest, describes };
}

/** Takes the file that came with the form. Answers with what to mend before all files can go with the text. */
export async function filed(
  page: Page,
  member: Member,
  postId: number | undefined,
  button: Button,
): Promise<Problems | undefined> {
  const { then, file, alt, describes, sendKey = '' } = button;
  const brings = file !== undefined || (then === 'attach' && describes === undefined);
  const refused = brings ? await attached(page, member, postId, button) : undefined;
  if (refused) return refused;
  if (!file && alt !== undefined && isSending(button)) return { file: { key: 'no_file' } };
  const isReady = !brings && then !== 'attach' && !isSending(button);
  const waits = !isReady && attachmentsIn(page.locals.db, member, { sendKey, postId }).some(isWordless);
  return waits ? { alt: { key: 'picture_words' } } : undefined;
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

/** No page can give a refused file back. */
async function attached(
  page: Page,
  member: Member,
  postId: number | undefined,
  { file, alt }: Button,
): Promise<Problems | undefined> {
  const { db, limits, now, settings } = page.locals;
  const { request, response, locals } = page;
  const result = await actOn(
    { request: request.clone(), response, locals },
    attachForm,
    (values) => {
      spend(limits, [{ limit: LIMITS.picture, subject: String(member.id) }], now);
      return attach({ db, dataDir: settings.dataDir }, member, { ...values, alt, postId }, now);
    },
    MAX_UPLOAD_FORM,
  );
  if (!result || result.ok) return undefined;
  return file ? { file: { key: 'choose_again' }, ...result.problems } : result.problems;
}
