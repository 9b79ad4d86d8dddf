import type { APIRoute } from 'astro';
import { filesFolder, readBytes } from '../../../features/files/bytes.ts';
import { fileHeaders } from '../../../features/files/file.ts';
import { shownAttachment } from '../../../features/forum/attachment.ts';
import { numberIn } from '../../_number.ts';

export const prerender = false;

/** A picture or a PDF of a post, for whoever may read it. A PDF is a download, and nothing in it runs. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { db, member, settings } = locals;
  const { file, name, audience } = shownAttachment(db, member, numberIn(params.attachment));
  const bytes = await readBytes(filesFolder(settings.dataDir), file.hash);
  const headers = new Headers(fileHeaders(file, audience));
  const kind = headers.get('content-disposition') ?? 'attachment';
  headers.set('content-disposition', `${kind}; filename*=UTF-8''${extended(name)}`);
  return new Response(new Uint8Array(bytes), { headers });
};

/** A name in a header, as RFC 8187 has it. */
function extended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
