import { expect, test } from 'vitest';
import { useComponents } from '../../support/component.ts';
import { aCase } from './cases.ts';

const components = useComponents();
const wordsOf = (adoptions: object[]) =>
  components.words('/src/features/catalogue/Lineage.astro', {
    project: aCase('lesebank', { adoptions } as never).data,
    locale: 'de',
  });
const berlin = {
  place: 'Berlin',
  state: 'comparison',
  kept: 'Die Bank.',
  dropped: 'Das Vorlesen.',
  note: 'Unser Vergleich.',
};

test('what nobody took on stands below the lineage as what it is, with words of its own', async () => {
  const words = await wordsOf([{ place: 'Ulm', state: 'running', kept: 'Die Bank.' }, berlin]);
  expect(words).toMatch(/Ulm .*läuft.* Geplant oder ähnlich, nicht übernommen Berlin Vergleich der Redaktion/);
  expect(words).toMatch(/Berlin .* gleich Die Bank\. fehlt dort Das Vorlesen\. Unser Vergleich\./);
  expect(words.replace(/^.*Berlin/, '')).not.toMatch(/behalten|weggelassen|nicht bekannt/);
});

test('where there is nothing else, nobody is known to have taken it on', async () => {
  const words = await wordsOf([{ place: 'Feucht', state: 'planned' }]);
  expect(words).toContain('Dass jemand das Projekt übernommen hat, ist nicht bekannt.');
  expect(words).toContain('Feucht gewünscht oder geplant');
});

test('with adoptions alone there is no second list', async () => {
  expect(await wordsOf([{ place: 'Ulm', state: 'unknown' }])).not.toContain('nicht übernommen');
});
