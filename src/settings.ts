import { isIP } from 'node:net';
import { z } from 'zod';
import { addressHere, DEFAULT_HOST, DEFAULT_PORT } from './lib/address-here.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const mailAddress = z.email();

/** "none", or addresses and networks such as 10.0.0.0/8, parted by commas. */
const proxies = z
  .string()
  .transform((text) => (text === 'none' ? [] : text.split(',').map((part) => part.trim())))
  .refine((parts) => parts.every(isNetwork), 'expected addresses or networks such as 10.0.0.0/8, or "none"');

/** Every setting, by the name of its environment variable. Unset or empty means the default. */
const schema = z.object({
  /** Address to listen on. */
  HOST: z.string().default(DEFAULT_HOST),
  /** Port to listen on; 0 takes a free one. */
  PORT: port.default(DEFAULT_PORT),
  /** Folder of everything that is not in git. */
  DATA_DIR: z.string().default('./data'),
  /** Address under which people reach the site, without a slash at its end. Unset: where it listens on this machine. */
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  SITE_NAME: z.string().max(60).default('Staffelholz'),
  /** Name of a file in content/cities. */
  CITY: z
    .string()
    .regex(/^[a-z-]+$/)
    .default('stuttgart'),
  /** Where readers write to: questions, mistakes, proposals. */
  CONTACT_EMAIL: mailAddress.default('redaktion@example.org'),
  /** The server that takes our mails, as smtp:// or smtps:// with name and password. Unset: mails become files. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The address that mails come from. Unset: CONTACT_EMAIL. */
  MAIL_FROM: mailAddress.optional(),
  /** Who answers for the site in law; shown in the imprint. Lines of the address are parted by "|". */
  OPERATOR_NAME: z.string().default('Name der Betreiberin oder des Betreibers'),
  OPERATOR_ADDRESS: z.string().default('Straße und Hausnummer|PLZ und Ort'),
  OPERATOR_REPRESENTATIVE: z.string().default('Name der vertretungsberechtigten Person'),
  /** Who may become a member: those who were invited, or also those whose request a moderator accepts. */
  REGISTRATION: z.enum(['invitation', 'approval']).default('approval'),
  /** Whose X-Forwarded-For is believed: nobody's unless it is said, for any program may write that header. */
  TRUSTED_PROXIES: proxies.default([]),
  /** "1" shows the banner of the demo world; set by `npm run demo` alone. */
  DEMO: z.enum(['0', '1']).default('0'),
});

/** What only the operator knows; the defaults stand in for it while the site is tried out. */
const PARTICULARS = ['OPERATOR_NAME', 'OPERATOR_ADDRESS', 'OPERATOR_REPRESENTATIVE', 'CONTACT_EMAIL'] as const;

export type Settings = {
  host: string;
  port: number;
  dataDir: string;
  siteUrl: string;
  siteName: string;
  city: string;
  contactEmail: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  registration: 'invitation' | 'approval';
  trustedProxies: string[];
  demo: boolean;
  operator: { name: string; address: string[]; representative: string };
  /** Names of the settings that the imprint needs and that nobody has set. */
  missing: string[];
};

/** A sentence that names the setting and says what is wrong with it. */
export class SettingsError extends Error {}

/** The settings from an environment. Throws SettingsError on the first bad value. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new SettingsError(
      `The setting ${String(issue?.path[0])} cannot be used: ${issue?.message ?? 'unknown error'}`,
    );
  }
  const values = result.data;
  return {
    host: values.HOST,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    // A port that is only found out once it listens cannot stand in pages.
    siteUrl: values.SITE_URL ?? addressHere(values.HOST, values.PORT || undefined),
    siteName: values.SITE_NAME,
    city: values.CITY,
    contactEmail: values.CONTACT_EMAIL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? values.CONTACT_EMAIL,
    registration: values.REGISTRATION,
    trustedProxies: values.TRUSTED_PROXIES,
    demo: values.DEMO === '1',
    operator: {
      name: values.OPERATOR_NAME,
      address: values.OPERATOR_ADDRESS.split('|').map((line) => line.trim()),
      representative: values.OPERATOR_REPRESENTATIVE,
    },
    missing: PARTICULARS.filter((name) => given[name] === undefined),
  };
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  return (
    most !== undefined && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}
