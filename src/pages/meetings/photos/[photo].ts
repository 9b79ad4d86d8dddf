import type { APIRoute } from 'astro';
import { filesFolder, readBytes } from '../../../features/files/bytes.ts';
import { fileHeaders } from '../../../features/files/file.ts';
import { shownPhoto } from '../../../features/meetings/photo.ts';
import { numberIn } from '../../_number.ts';

export const prerender = false;

/** A photo of a meeting, for whoever may read its minutes. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { db, member, settings } = locals;
  const file = shownPhoto(db, member, numberIn(params.photo));
  const bytes = await readBytes(filesFolder(settings.dataDir), file.hash);
  return new Response(new Uint8Array(bytes), { headers: fileHeaders(file, 'members') });
};
