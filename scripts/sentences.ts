import { StoreError } from '../db/database.ts';
import { BackupError } from '../src/features/backup/store.ts';
import { ContentError } from '../src/features/catalogue/content-error.ts';
import { CityError } from '../src/features/places/city.ts';
import { SettingsError } from '../src/settings.ts';

/**
 * Runs a command. What a person can mend is said in a sentence, with exit code 1; anything else
 * is thrown on, with its stack.
 */
export async function speaking(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    console.error(sentence);
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof CityError) return `The setting CITY cannot be used: ${error.message}`;
  if (
    error instanceof SettingsError ||
    error instanceof ContentError ||
    error instanceof StoreError ||
    error instanceof BackupError
  )
    return error.message;
  return isSystemError(error) ? listenSentence(error) : undefined;
}

function listenSentence({ code, syscall, port, path }: SystemError): string | undefined {
  if (code === 'EADDRINUSE')
    return `The port ${String(port)} is taken; stop the other program or set PORT to a free one.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'The setting HOST is no address of this machine.';
  if (code === 'EACCES' && syscall === 'listen')
    return `The port ${String(port)} is not allowed to this user; set PORT above 1023.`;
  if (syscall === 'mkdir')
    return `The folder ${String(path)} cannot be made (${String(code)}); set DATA_DIR to one that can.`;
  return undefined;
}

type SystemError = NodeJS.ErrnoException & { port?: number };

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error;
}
