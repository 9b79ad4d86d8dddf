import type { APIRoute } from 'astro';

/** RFC 9116 wants less than a year; a site that is not built anew for so long is not cared for either. */
const DAYS_VALID = 360;

/** Where to report a weakness. */
export const GET: APIRoute = ({ locals: { settings } }) => {
  const expires = new Date();
  expires.setUTCDate(expires.getUTCDate() + DAYS_VALID);
  expires.setUTCHours(0, 0, 0, 0);
  const lines = [
    `Contact: mailto:${settings.contactEmail}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: de, en',
    `Canonical: ${settings.siteUrl}/.well-known/security.txt`,
    '',
  ];
  return new Response(lines.join('\n'));
};
