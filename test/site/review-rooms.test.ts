import { expect, test } from 'vitest';
import { answerReviewerInvitation, inviteReviewer } from '../../src/features/review/foundations/invite-reviewer.ts';
import { get } from '../support/as-somebody.ts';
import { useBrowser } from '../support/browser.ts';
import { newcomerAs } from '../support/newcomers.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { heldOnSite, houseOnSite, reviewOnSite } from '../support/site-reviews.ts';
import { siteStore } from '../support/site-store.ts';

const browser = useBrowser();

test('whoever has not declared comes from every room to the declaration, and others do not', async () => {
  const house = await houseOnSite();
  const { id } = reviewOnSite(house);
  const late = await newcomerAs('editor');
  const [db, now] = [siteStore(), new Date()];
  inviteReviewer(db, house.lead, house.foundation.id, { memberId: late.id, words: undefined }, now);
  answerReviewerInvitation(db, late, house.foundation.id, 'yes', now);
  for (const room of ['sheet', 'conclusion', 'closure', 'ending', 'deadline', 'withdrawal', 'report']) {
    const answer = await get(`/reviews/${id}/${room}`, late);
    expect([room, answer.status, answer.headers.get('location')]).toEqual([room, 303, `/reviews/${id}/interest`]);
    expect([room, (await get(`/reviews/${id}/${room}`, house.other)).status]).toEqual([room, 404]);
  }
});

test.each([720, 900])('the result can be saved without scrolling on a screen %s high', async (height) => {
  const house = await houseOnSite();
  const { id } = reviewOnSite(house, 'submitted');
  const page = await browser.open(`/reviews/${id}/conclusion`, await as(house.lead));
  await page.setViewportSize({ width: 1280, height });
  const bottom = async () => {
    const box = await page.getByRole('button', { name: 'Ergebnis speichern' }).boundingBox();
    return box ? box.y + box.height : Infinity;
  };
  expect(await bottom()).toBeLessThanOrEqual(height);
  await page.evaluate(() => {
    scrollTo(0, 900);
  });
  expect(await bottom()).toBeLessThanOrEqual(height);
});

test('questions begin on their own page too, and who has asked asks further', async () => {
  const house = await houseOnSite();
  const network = heldOnSite(house);
  const page = await browser.open('/reviews/questions', { ...(await as(house.lead)), javaScriptEnabled: false });
  await page.getByLabel('Wen möchten Sie fragen?').selectOption({ label: network.name });
  await press(page, 'Frage schreiben');
  await page.getByLabel('Worum geht es?').fill('Wer zahlt danach?');
  await page.getByLabel('Ihre Frage').fill('Die Förderung endet im Juni.');
  await press(page, 'Frage stellen');
  expect(await page.getByLabel('Ihre Antwort').count()).toBe(0);
  await page.getByLabel('Nachfrage').fill('Und wer hilft dabei?');
  await press(page, 'Nachfrage senden');
  expect(await page.getByRole('main').innerText()).toContain('Und wer hilft dabei?');
});

test('a comparison of none says so in the portfolio, one of too many who is left out', async () => {
  const house = await houseOnSite();
  const none = await browser.open(`/reviews/comparison?foundation=${house.foundation.slug}`, await as(house.lead));
  expect(new URL(none.url()).pathname).toBe('/reviews/portfolio');
  expect(await none.getByRole('status').innerText()).toContain('kein Netzwerk ausgewählt');
  const many = Array.from({ length: 5 }, () => heldOnSite(house));
  const query = many.map(({ slug }) => `network=${slug}`).join('&');
  await none.goto(`/reviews/comparison?${query}`);
  expect(await none.getByText('Nicht dabei:').innerText()).toContain(String(many[4]?.name));
  await none.goto(
    `/reviews/comparison?${many
      .slice(1)
      .map(({ slug }) => `network=${slug}`)
      .join('&')}`,
  );
  expect(await none.getByText('Nicht dabei:').count()).toBe(0);
});
