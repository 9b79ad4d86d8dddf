import { csvTable } from '../../../lib/csv.ts';
import type { StandardGrant } from './grants-package.ts';

/**
 * The same as a table, in the columns of the standard: commas and decimal points, as its tools read them. No cell can
 * run as a formula.
 */
export function grantsCsv(grants: readonly StandardGrant[]): string {
  const rows = grants.map((grant) => COLUMNS.map(([, cell]) => cell(grant) ?? ''));
  return csvTable(GRANT_COLUMNS, rows, { delimiter: ',' });
}

const COLUMNS: readonly [string, (grant: StandardGrant) => string | number | undefined][] = [
  ['Identifier', ({ id }) => id],
  ['Title', ({ title }) => title],
  ['Description', ({ description }) => description],
  ['Currency', ({ currency }) => currency],
  ['Amount Awarded', ({ amountAwarded }) => amountAwarded],
  ['Award Date', ({ awardDate }) => dayOf(awardDate)],
  ['URL', ({ url }) => url],
  ['Planned Dates:Start Date', ({ plannedDates }) => dayOf(plannedDates[0]?.startDate)],
  ['Planned Dates:End Date', ({ plannedDates }) => dayOf(plannedDates[0]?.endDate)],
  ['Planned Dates:Duration (months)', ({ plannedDates }) => plannedDates[0]?.duration],
  ['Recipient Org:Identifier', ({ recipientOrganization: [org] }) => org?.id],
  ['Recipient Org:Name', ({ recipientOrganization: [org] }) => org?.name],
  ['Recipient Org:Web Address', ({ recipientOrganization: [org] }) => org?.url],
  ['Beneficiary Location:Name', ({ beneficiaryLocation: [place] }) => place?.name],
  ['Beneficiary Location:Country Code', ({ beneficiaryLocation: [place] }) => place?.countryCode],
  ['Funding Org:Identifier', ({ fundingOrganization: [org] }) => org?.id],
  ['Funding Org:Name', ({ fundingOrganization: [org] }) => org?.name],
  ['Funding Type:Vocabulary', ({ fundingType: [type] }) => type?.vocabulary],
  ['Funding Type:Code', ({ fundingType: [type] }) => type?.code],
  ['Funding Type:Title', ({ fundingType: [type] }) => type?.title],
  ['Last Modified', ({ dateModified }) => dateModified],
];

/** The names of the columns. */
export const GRANT_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

function dayOf(moment: string | undefined): string | undefined {
  return moment?.slice(0, 10);
}
