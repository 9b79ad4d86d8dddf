import { FILE_TOO_LARGE } from '../lib/forms.ts';

/**
 * The beginning of a form that is too long, as a form of its own: what was typed stays, and where the file began stands
 * that it was too large. Undefined where no file begins there: then it is not the file that is too long.
 */
export function withoutFile(beginning: Buffer, contentType: string): Buffer | undefined {
  const boundary = /;\s*boundary="?([^";\s]+)/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const line = `--${boundary}\r\n`;
  const parts = beginning.toString('latin1').split(line);
  const file = parts.findIndex((part) => /;\s*filename\*?=/i.test(headOf(part)));
  const name = /;\s*name="([^"\r\n]*)"/i.exec(headOf(parts[file] ?? ''))?.[1];
  if (name === undefined) return undefined;
  const instead = `Content-Disposition: form-data; name="${name}"\r\n\r\n${FILE_TOO_LARGE}\r\n--${boundary}--\r\n`;
  return Buffer.from([...parts.slice(0, file), instead].join(line), 'latin1');
}

function headOf(part: string): string {
  return part.slice(0, Math.max(0, part.indexOf('\r\n\r\n')));
}
