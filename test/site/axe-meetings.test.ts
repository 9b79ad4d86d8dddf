import { expect, test } from 'vitest';
import { answerForm, answerMeeting } from '../../src/features/meetings/answer.ts';
import { barriersOn } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { as } from '../support/signed-in.ts';
import { amendedOnSite, heldOnSite, invitedOnSite, plannedOnSite, pledgeOnSite } from '../support/site-meetings.ts';
import { onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();

/** The pages of meetings in all their states, as their host sees them. */
function pages(): string[] {
  const asked = invitedOnSite({ theme: 'Wer fährt mit, wenn die Straßenbahn nicht mehr kommt?' });
  const input = answerForm.parse({ answer: 'yes', guests: '2', guestNames: 'Meine Töchter', needs: ['childcare'] });
  for (const name of ['joerg', 'samira'] as const)
    answerMeeting(siteStore(), onSite(name), asked.id, input, new Date());
  const { meeting, itemId } = heldOnSite();
  const amended = amendedOnSite();
  const [open, held] = [`/meetings/${asked.id}`, `/meetings/${meeting.id}`];
  return [
    ...['/meetings', '/en/meetings', '/meetings/new', '/me/calendar', `/meetings/${plannedOnSite().id}`],
    ...[open, `${open}/attendance`, `${open}/door`, `${open}/plan`, `${open}/cancellation`],
    ...[held, `${held}/agenda`, `${held}/agenda/new`, `${held}/agenda/${itemId}`, `${held}/running`],
    ...[`${held}/minutes`, `${held}/minutes/${itemId}`, `${held}/minutes/${itemId}/pledge`],
    ...[`${held}/minutes/${itemId}/task`, `${held}/minutes/${itemId}/topic`],
    ...[`/meetings/${amended.meeting.id}/minutes`, `/meetings/${amended.meeting.id}/wishes/${amended.wishId}`],
    `/meetings/pledges/${pledgeOnSite()}`,
  ];
}

test('nothing on the pages of meetings keeps anybody out', async () => {
  const page = await browser.open('/meetings', { ...(await as('ruth')), reducedMotion: 'reduce', width: 360 });
  const paths = pages();
  expect(await barriersOn(page, paths)).toEqual([]);
});

test('minutes save themselves while one writes, and say so', async () => {
  const { meeting, itemId } = heldOnSite();
  const at = `/meetings/${meeting.id}/minutes/${itemId}`;
  const page = await browser.open(at, await as('ruth'));
  await page.getByLabel('Was kam heraus?').fill('Die Bank kommt.');
  await page.getByText('Gespeichert.').waitFor();
  const other = await browser.open(at, await as('ruth'));
  expect(await other.getByLabel('Was kam heraus?').inputValue()).toBe('Die Bank kommt.');
  await other.getByLabel('Was kam heraus?').fill('Die Bank kommt im Mai.');
  await other.getByRole('button', { name: 'Speichern' }).click();
  await other.getByRole('status').getByText('Gespeichert.').waitFor();
  await page.getByLabel('Was kam heraus?').fill('Die Bank kommt im Juni.');
  await page.getByText('Der andere Text').waitFor();
  expect(await page.getByLabel('Was kam heraus?').inputValue()).toBe('Die Bank kommt im Juni.');
  expect(await page.getByText('Die Bank kommt im Mai.').count()).toBe(1);
});
