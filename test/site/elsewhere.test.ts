import { expect, test } from 'vitest';
import { get } from '../support/as-somebody.ts';
import { newcomer } from '../support/site-store.ts';

const FOR_STRANGERS = ['property="og:title"', 'name="twitter:card"', 'hreflang="x-default"'];
const FOR_ALL = ['rel="canonical"', 'type="application/atom+xml"', '<meta name="description"'];

test('search engines and previews read what a page is; members are not sent what only they need', async () => {
  const strangers = await (await get('/transfers')).text();
  const members = await (await get('/transfers', newcomer())).text();
  for (const tag of [...FOR_STRANGERS, ...FOR_ALL]) expect(strangers).toContain(tag);
  for (const tag of FOR_ALL) expect(members).toContain(tag);
  for (const tag of FOR_STRANGERS) expect(members).not.toContain(tag);
});
