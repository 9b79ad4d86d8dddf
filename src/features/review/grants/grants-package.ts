import { monthOf } from '../../../lib/month.ts';
import { GRANT_NATURE, grantNatures } from './nature.ts';
import type { PublishedGrant } from './publish-grant.ts';

/** The version of the 360Giving Data Standard that is kept to. */
export const STANDARD_VERSION = '1.4';

/** The site that publishes; its address has no slash at the end. `licence`: an address. */
export type GrantPublisher = { siteName: string; siteUrl: string; licence: string };

/** A district's name by its id. */
export type DistrictNames = (id: string) => string;

/** One grant as the standard has it: see `schema/360-giving-schema.json` there. Money in euros. */
export type StandardGrant = ReturnType<typeof grantOf>;

/** `/data/grants.json`: everything that foundations publish, as a package of the standard. */
export function grantsPackage(found: readonly PublishedGrant[], publisher: GrantPublisher, names: DistrictNames) {
  const { siteName, siteUrl, licence } = publisher;
  const last = found.reduce<Date | undefined>(
    (newest, { grant }) => (newest && newest > grant.publishedAt ? newest : grant.publishedAt),
    undefined,
  );
  return {
    version: STANDARD_VERSION,
    title: siteName,
    identifier: `${siteUrl}/data/grants.json`,
    publisher: { name: siteName, website: siteUrl },
    downloadURL: `${siteUrl}/data/grants.json`,
    accessURL: `${siteUrl}/data`,
    license: licence,
    ...(last && { modified: last.toISOString() }),
    grants: found.map((one) => grantOf(one, publisher, names)),
  };
}

/** The record of one grant. */
function grantOf({ grant, foundation, network }: PublishedGrant, publisher: GrantPublisher, names: DistrictNames) {
  const { siteUrl } = publisher;
  const nature = grant.structural ? 'structural' : 'project';
  const term = grantNatures[nature];
  return {
    id: idOf(publisher, `grant-${grant.id}`),
    title: grant.title,
    description: foundation.invented || network.invented ? `${INVENTED} ${grant.description}` : grant.description,
    currency: 'EUR',
    amountAwarded: grant.amount / 100,
    awardDate: moment(grant.awardedOn),
    url: `${siteUrl}/networks/${network.slug}`,
    plannedDates: [datesOf(grant)],
    recipientOrganization: [
      {
        ...{ id: idOf(publisher, `network-${network.id}`), name: network.name },
        url: `${siteUrl}/networks/${network.slug}`,
      },
    ],
    beneficiaryLocation: network.districts.map((district) => ({ name: names(district), countryCode: 'DE' })),
    fundingOrganization: [
      {
        ...{ id: foundation.orgId ?? idOf(publisher, `foundation-${foundation.id}`), name: foundation.name },
        url: `${siteUrl}/foundations/${foundation.slug}`,
      },
    ],
    fundingType: [{ vocabulary: GRANT_NATURE, code: nature, title: term.en, description: term.note.en }],
    dateModified: grant.publishedAt.toISOString(),
  };
}

/** Whoever takes the data elsewhere takes this along. */
const INVENTED = '[Invented example]';

/** Unique in the world: the prefix of the standard, the site, and the number here. */
function idOf({ siteUrl }: GrantPublisher, own: string): string {
  return `360G-${new URL(siteUrl).hostname.replace(/[^a-z0-9]+/gi, '_')}-${own}`;
}

function datesOf({ from, to }: PublishedGrant['grant']) {
  const lastDay = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5)), 0)).toISOString().slice(0, 10);
  return { startDate: moment(`${from}-01`), endDate: moment(lastDay), duration: monthOf(to) - monthOf(from) + 1 };
}

/**
 * A day as the standard has it. Its schema takes days too, but by "one of" two shapes that are both true of a day for
 * those who do not check formats: whole moments are valid for everyone.
 */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
