import { hasBytes, saveBytes } from './bytes.ts';

/**
 * Saves bytes, and then writes what refers to them. Where the same bytes were removed between the two, because the
 * last file that had them had just gone, they are saved once more: from the row on nobody removes them.
 */
export async function storeBytes<T>(folder: string, bytes: Uint8Array, write: (hash: string) => T): Promise<T> {
  const written = write(await saveBytes(folder, bytes));
  if (!hasBytes(folder, bytes)) await saveBytes(folder, bytes);
  return written;
}
