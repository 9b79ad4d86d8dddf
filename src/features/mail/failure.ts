/** Why a mail was not sent. `final`: it will never be taken, so there is no use in trying again. */
export type Failure = { text: string; final: boolean };

/** Answers of servers are a line or two. */
const MAX_TEXT = 500;

/** Steps at which a server judges this very mail. A refusal at any other may end when a setting is mended. */
const JUDGING = ['RCPT TO', 'DATA'];

/** What an error of the transport means. */
export function failureOf(error: unknown): Failure {
  const { command, permanent } = error as { command?: string; permanent?: boolean };
  return {
    text: plain(error instanceof Error ? error.message : String(error)),
    final: permanent === true && JUDGING.includes(command ?? ''),
  };
}

function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT);
}
