import { z } from 'zod';

/** Characters of an address on the web. */
export const MAX_URL = 500;

/** An address on the web, as people write it: where they leave "https://" out, it is put before. */
export const webAddress = z
  .string()
  .transform((text) => (/^[a-z][a-z\d+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`))
  .pipe(z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'web_address' }).max(MAX_URL));
