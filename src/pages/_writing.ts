import type { AstroGlobal } from 'astro';
import { type z } from 'zod';
import { MAX_UPLOAD_FORM } from '../features/files/upload.ts';
import { detach } from '../features/forum/attach.ts';
import { attachmentsIn } from '../features/forum/attachment.ts';
import { draftOf, saveDraft } from '../features/forum/draft.ts';
import { newSendKey, sendKeyField } from '../features/forum/post-fields.ts';
import { quotedIn } from '../features/forum/quote.ts';
import { quoteFor } from '../features/forum/quote-post.ts';
import type { Sheet } from '../features/forum/sheet.ts';
import type { Member } from '../features/members/member.ts';
import { idField } from '../features/members/profile-fields.ts';
import { messages } from '../i18n/messages.ts';
import { readForm, type Typed } from '../lib/forms.ts';
import type { Problems } from '../lib/problems.ts';
import { numberOr } from './_number.ts';
import { actOn } from './_sent-form.ts';
import {
  described,
  filed,
  isSending,
  pressedButton,
  previewed,
  type Button,
  type Preview,
} from './_writing-buttons.ts';

type Page = Pick<AstroGlobal, 'request' | 'response' | 'locals' | 'url'>;

/** A form of writing: where it is written, and what it begins with if nothing was written there before. */
type Writing<S extends z.ZodObject, Done> = {
  place: string;
  schema: S;
  act: (values: z.output<S>) => Done;
  start?: { title?: string; text?: string };
};

/** Sent: what came of it. Not sent: what its form shows now. */
export type Written<Done> =
  { done: Done } | { done?: undefined; sheet: Sheet; values: Typed; problems: Problems | undefined };

/** Reads what a form of writing was sent for, does it, and says what its page shows. */
export async function written<S extends z.ZodObject, Done>(
  page: Page,
  member: Member,
  writing: Writing<S, Done>,
): Promise<Written<Done>> {
  if (page.request.method !== 'POST') return begun(page, member, writing);
  const pressed = described(page, member, await pressedButton(page.request));
  const trouble = await filed(page, member, postIn(writing.place), pressed);
  if (isSending(pressed) && !trouble) return sent(page, member, writing);
  return kept(page, member, writing, pressed, trouble);
}

/** The form as somebody comes to it: with their draft, or with the words they quote. */
function begun<S extends z.ZodObject, Done>(
  { locals, url }: Page,
  member: Member,
  { place, start = {} }: Writing<S, Done>,
): Written<Done> {
  const { db } = locals;
  const draft = draftOf(db, member, place);
  const before = draft?.source ?? start.text ?? '';
  const quote = quoteIn({ locals, url }, member, before);
  const text = quote && before ? `${before.trimEnd()}\n\n${quote}` : quote || before;
  const words = { title: draft?.title || (start.title ?? ''), text, sendKey: draft?.sendKey || newSendKey() };
  const values = draft?.boardId ? { ...words, boardId: String(draft.boardId) } : words;
  const more = { ...(draft && { saved: 'found' as const }), ...(quote && { quote, saved: 'quoted' as const }) };
  return { ...sheetOf(locals, member, place, values, more), values, problems: undefined };
}

/** The words of the post that the address asks to quote; none where they stand in the text already. */
function quoteIn({ locals, url }: Pick<Page, 'locals' | 'url'>, member: Member, before: string): string {
  const id = numberOr(url.searchParams.get('quote'));
  if (id === undefined || quotedIn(before).includes(id)) return '';
  return quoteFor(locals.db, member, id, messages(locals.locale).forum.writing.says);
}

async function sent<S extends z.ZodObject, Done>(
  page: Page,
  member: Member,
  { place, schema, act }: Writing<S, Done>,
): Promise<Written<Done>> {
  const result = await actOn(page, schema, act, MAX_UPLOAD_FORM);
  if (result?.ok) return { done: result.done };
  const values = result?.values ?? {};
  return { ...sheetOf(page.locals, member, place, values), values, problems: result?.problems };
}

/** Whatever else was asked for, the text is kept. */
async function kept<S extends z.ZodObject, Done>(
  page: Page,
  member: Member,
  { place, schema }: Writing<S, Done>,
  { then, detach: gone, file, alt }: Button,
  trouble: Problems | undefined,
): Promise<Written<Done>> {
  const { db, now, settings } = page.locals;
  const form = await readForm(page.request, schema, MAX_UPLOAD_FORM);
  const values = form.ok ? form.typed : form.values;
  if (gone !== undefined) detach({ db, dataDir: settings.dataDir }, member, gone);
  const words = wordsOf(values);
  const isKept = form.ok || isKeepable(form.problems);
  const looks = then === 'preview' && !trouble;
  // A title may still be missing.
  const canLook = form.ok || (isKept && !form.problems.text);
  const preview: Preview = looks && canLook ? previewed(page, member, words.text) : {};
  const problems = trouble ?? (looks && !canLook ? form.problems : preview.problems);
  // A limit has said 429 already.
  if (problems && page.response.status === 200) page.response.status = 422;
  if (isKept) saveDraft(db, member, place, { ...words, ...boardIn(values) }, now);
  const isWaiting = alt !== undefined && (trouble?.file !== undefined || !file);
  const more = { ...preview.shown, ...(isKept && { saved: 'kept' as const }), ...(isWaiting && { alt }) };
  return { ...sheetOf(page.locals, member, place, values, more), values, problems };
}

/** What is only not there yet keeps nothing from being kept. */
function isKeepable(problems: Problems): boolean {
  return ['text', 'title', 'sendKey'].every((name) => (problems[name]?.key ?? 'required') === 'required');
}

function sheetOf(
  { db }: Page['locals'],
  member: Member,
  place: string,
  values: Typed,
  more: Partial<Sheet> = {},
): { sheet: Sheet } {
  const words = wordsOf(values);
  return {
    sheet: {
      place,
      by: member.id,
      ...words,
      attachments: attachmentsIn(db, member, { sendKey: words.sendKey, postId: postIn(place) }),
      ...more,
    },
  };
}

function wordsOf({ title = '', text = '', sendKey }: Typed): { title: string; text: string; sendKey: string } {
  const key = sendKeyField.safeParse(sendKey);
  return { title: String(title), text: String(text), sendKey: key.success ? key.data : newSendKey() };
}

/** The board that was chosen for a new topic. */
function boardIn({ boardId }: Typed): { boardId?: number } {
  const id = idField.safeParse(boardId);
  return id.success ? { boardId: id.data } : {};
}

/** The post that is being changed in this place. */
function postIn(place: string): number | undefined {
  return place.startsWith('post:') ? Number(place.slice('post:'.length)) : undefined;
}
