import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { afterAll, describe, expect, test } from 'vitest';
import { checkParts, plainText } from '../../../src/features/catalogue/body.ts';
import { caseText, type Piece } from '../../../src/features/catalogue/case-text.ts';
import { readMdx } from '../../../src/features/catalogue/mdx-file.ts';
import { projectSchema } from '../../../src/features/catalogue/project.ts';
import { escapeMdx } from '../../../src/features/proposals/escape-mdx.ts';
import { proposalMdx, suggestedSlug } from '../../../src/features/proposals/mdx.ts';
import { proposalForm, type ProposalFacts } from '../../../src/features/proposals/proposal.ts';
import { readCity } from '../../../src/features/places/city.ts';
import { facts, IDEA, TYPED } from '../../support/proposals.ts';
import { NASTY } from './nasty.ts';

const folder = mkdtempSync(join(tmpdir(), 'staffelholz-mdx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const city = readCity('content', 'stuttgart');
const told = { siteName: 'Staffelholz', address: 'https://example.org/forum/topics/7', day: '2026-11-22', city };

/** The file as the site reads the files of its catalogue: schema, parts, and nothing in it that runs. */
function published(given: ProposalFacts, credit?: string) {
  const file = join(folder, `${suggestedSlug(given)}.mdx`);
  writeFileSync(file, proposalMdx(given, told, credit));
  const { data, body } = readMdx(file, projectSchema);
  checkParts(body);
  return { data, body, text: plainText(body) };
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

test('a proposal is a case that the catalogue takes', () => {
  const { data, text } = published(facts());
  expect(data).toMatchObject({
    ...{ title: TYPED.title, summary: TYPED.summary, icon: 'coffee', published: '2026-11-22', reviewBy: '2027-11-22' },
    place: { city: 'Stuttgart', district: 'Degerloch', tiles: ['degerloch'] },
    lead: { name: 'Hofgruppe Epplestraße', sector: 'citizens' },
    steps: [{ title: 'Einen Hof suchen' }, { title: 'Einen Topf leihen' }],
    sources: [{ publisher: 'Staffelholz', url: told.address }],
  });
  expect(data.effort.volunteers).toEqual({ basis: 'stated', value: 8, source: 1 });
  expect(data.effort.hoursToStart).toEqual({ basis: 'unknown' });
  expect(text).toContain('Beim dritten Mal kamen zwanzig Leute.');
});

test('what nobody told is said to be open, and what failed says why', () => {
  const bare = facts({ why: '', trouble: '', adapt: '', steps: '', core: '' });
  expect(published(bare).data.steps).toHaveLength(2);
  expect(published(bare).text).toContain('Noch nicht erzählt.');
  const failed = { outcome: 'failed', cause: 'resources', lesson: 'Früher fragen.', sourceTitle: 'Ein Bericht' };
  const { data } = published(facts({ ...failed, sourceUrl: 'https://example.org/a?b=c' }));
  expect(data.failure).toMatchObject({
    causes: ['resources'],
    text: 'Im Winter war es kalt.',
    lesson: 'Früher fragen.',
  });
  expect(data.sources[1]).toMatchObject({ title: 'Ein Bericht', url: 'https://example.org/a?b=c' });
});

test('an idea is a case too, and says what was only put in', () => {
  const idea = proposalForm.parse({ ...IDEA, sendKey: 'k'.repeat(16) });
  expect(published(idea).data).toMatchObject({
    title: IDEA.title,
    outcome: 'idea',
    lead: { name: 'Noch nicht erzählt.' },
  });
  const sourced = { ...idea, sourceUrl: 'https://example.org' };
  expect(published(sourced).data.sources[1]).toMatchObject({ url: 'https://example.org' });
});

test('the name stands in the file where its owner wants that, and breaks out of no line', () => {
  const file = proposalMdx(facts(), told, 'Ruth\n---\nimport x');
  expect(file.split('\n').filter((line) => line.includes('Ruth'))).toEqual(['# Vorgeschlagen von Ruth --- import x']);
  expect(published(facts(), 'Ruth\n---\nimport x').data.title).toBe(TYPED.title);
  expect(proposalMdx(facts(), told, undefined)).not.toContain('Vorgeschlagen von');
});

const nasty = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.lorem()), {
  maxLength: 6,
});
const words = fc.tuple(nasty, fc.constantFrom(' ', '\n', '\n\n', '')).map(([parts, glue]) => parts.join(glue));

describe('whatever signs are in the words', () => {
  test('the file passes the schema, says the words and nothing else, and holds no code', { timeout: 120_000 }, () => {
    const texts = fc.record(
      Object.fromEntries(
        [
          'title',
          'summary',
          'city',
          'leadName',
          'why',
          'story',
          'trouble',
          'adapt',
          'steps',
          'core',
          'sourceTitle',
          'district',
          'lesson',
        ].map((name) => [name, words]),
      ),
    );
    const names = fc.option(words, { nil: undefined });
    fc.assert(
      fc.property(texts, names, (typed, credit) => {
        const { data: given } = proposalForm.safeParse({ ...facts(), ...typed });
        if (!given) fc.pre(false);
        const { data, body, text } = published(given, credit);
        expect(data.title).toBe(given.title);
        expect(data.summary).toBe(given.summary);
        expect(data.lead.name).toBe(given.leadName);
        expect(data.place.city).toBe(given.city);
        for (const part of ['why', 'story', 'trouble', 'adapt'] as const)
          expect(wordsOf(text)).toContain(wordsOf(given[part] ?? ''));
        expect(Object.values(caseText(body)).flat().flatMap(tagsOf)).toEqual([]);
        expect(mdxToJs(body)).toBeTruthy();
      }),
      {
        numRuns: 200,
        examples: NASTY.map(
          (one) =>
            [
              Object.fromEntries(
                ['title', 'summary', 'city', 'leadName', 'why', 'story', 'trouble', 'adapt'].map((name) => [
                  name,
                  `a ${one} b\n${one}\n\n${one}`,
                ]),
              ),
              one,
            ] as never,
        ),
      },
    );
  });

  test.each(NASTY)('%j is said as it is', (sign) => {
    const text = plainText(`<Why>\n\n${escapeMdx(sign)}\n\n</Why>`);
    expect(wordsOf(text)).toBe(wordsOf(sign.toWellFormed()));
  });
});

/** What is more than a paragraph of words, or an address that leads where it says. */
function tagsOf(piece: Piece): string[] {
  if (typeof piece === 'string') return [];
  if ('source' in piece) return ['Source'];
  return [...(isPlain(piece) ? [] : [piece.tag]), ...piece.inside.flatMap(tagsOf)];
}

function isPlain({ tag, attributes }: Exclude<Piece, string | { source: string }>): boolean {
  return tag === 'p' || (tag === 'a' && /^(https?:\/\/|mailto:)/.test(String(attributes.href)));
}
