import { expect, test } from 'vitest';
import { answerForm, answerMeeting, answerOf } from '../../src/features/meetings/answer.ts';
import { dayAfter, dayAtHome } from '../../src/lib/home-clock.ts';
import { get } from '../support/as-somebody.ts';
import { barriers } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { ask } from '../support/forum.ts';
import { press } from '../support/press.ts';
import { as } from '../support/signed-in.ts';
import { invitedOnSite, taskOnSite } from '../support/site-meetings.ts';
import { newcomer, onSite, siteStore } from '../support/site-store.ts';

const browser = useBrowser();
/** Sooner than any other meeting of the site. */
const next = (theme: string) => invitedOnSite({ theme, day: dayAfter(dayAtHome(new Date()), 2) });

test('visitors see when the next meeting is, and what is asked', async () => {
  const { id } = next('Wer hat noch Platz?');
  const title = `Wer kennt das ${String(Date.now())}?`;
  ask(siteStore(), onSite('ruth'), { boardId: 3, title }, new Date());
  const page = await (await get('/')).text();
  expect(page).toContain(`href="/meetings/${String(id)}"`);
  expect(page).toContain('Das nächste Treffen');
  expect(page).not.toContain(`action="/meetings/`);
  expect(page).toContain(title);
  expect(await (await get('/en')).text()).toContain('The next meeting');
});

test.each([true, false])(
  'members answer on the start page at a click, with a script: %s',
  async (javaScriptEnabled) => {
    const { id } = next('Was nehmen wir mit?');
    const member = newcomer();
    const page = await browser.open('/', { ...(await as(member)), javaScriptEnabled });
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([]);
    const [first] = await page
      .locator('form.answers')
      .evaluateAll((forms) => forms.map((form) => form.getAttribute('action')));
    const at = Number(/\d+/.exec(first ?? '')?.[0] ?? id);
    await press(page, 'Vielleicht');
    await page.getByText('Ihre Antwort ist gespeichert').waitFor();
    expect(answerOf(siteStore(), member, at)?.answer).toBe('perhaps');
    await page.goto('/me');
    const perhaps = page.getByRole('button', { name: 'Vielleicht' }).first();
    expect(await perhaps.getAttribute('aria-pressed')).toBe('true');
  },
);

test('an answer at a click keeps what was said before of guests and needs', async () => {
  next('Was fehlt?');
  const member = newcomer();
  const page = await browser.open('/', await as(member));
  const action = (await page.locator('form.answers').getAttribute('action')) ?? '';
  const at = Number(/\d+/.exec(action)?.[0]);
  const said = { answer: 'yes', guests: '2', needs: ['step_free', 'childcare'], needsNote: 'Ein Platz vorne' };
  answerMeeting(siteStore(), member, at, answerForm.parse(said), new Date());
  await page.reload();
  await press(page, 'Vielleicht');
  await page.getByText('Ihre Antwort ist gespeichert').waitFor();
  const kept = { guests: 2, needs: ['step_free', 'childcare'], needsNote: 'Ein Platz vorne' };
  expect(answerOf(siteStore(), member, at)).toMatchObject({ answer: 'perhaps', ...kept });
});

test('what a member has promised waits for them in their area', async () => {
  const task = taskOnSite();
  const page = await (await get('/me', 'ruth')).text();
  expect(page).toContain('Ihre Aufgabe: Holz besorgen');
  expect(page).toContain(`href="/meetings/tasks/${String(task)}"`);
  expect(page).toContain('Meine Netzwerke');
});

test.each(['/', '/me'])('%s fits on the narrowest phone with all that', async (path) => {
  next('Ein langes Thema über Donaudampfschifffahrtsgesellschaften im Stadtbezirk');
  const page = await browser.open(path, { ...(await as('ruth')), width: 320 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
