/** Where a PDF says that it is one, and that it is whole. Some programs write a little before and after. */
const BEGINNING = /^\s{0,64}%PDF-[12]\.\d/;
const END = /%%EOF\s*\0*$/;

/** What makes a program that shows the file do something: nobody needs it in a flyer. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/;

/**
 * True for bytes that are a PDF, whatever the file is called, and show nothing but pages as far as can be seen without
 * unpacking them. It is only handed out as a download, and never opened here.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return BEGINNING.test(text.slice(0, 128)) && END.test(text.slice(-1024)) && !ACTIVE.test(text);
}
