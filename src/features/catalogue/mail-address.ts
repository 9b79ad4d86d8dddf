/** The address that opens a new mail in the reader's own program; without `to` they choose who gets it. */
export function mailAddress(to: string, subject: string, body: string): string {
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
