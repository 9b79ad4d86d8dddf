import type { APIRoute } from 'astro';
import { filesFolder, readBytes } from '../../../features/files/bytes.ts';
import { fileHeaders } from '../../../features/files/file.ts';
import { shownPicture } from '../../../features/members/picture.ts';
import { numberIn } from '../../_number.ts';

export const prerender = false;

/** A member's picture, for whoever may see it. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { db, member, now, settings } = locals;
  const { file, audience } = shownPicture(db, member, numberIn(params.member), now);
  const bytes = await readBytes(filesFolder(settings.dataDir), file.hash);
  return new Response(new Uint8Array(bytes), { headers: fileHeaders(file, audience) });
};
