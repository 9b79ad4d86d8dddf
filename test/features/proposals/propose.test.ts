import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boards, posts, postVersions, topics } from '../../../db/schema/forum.ts';
import { acts } from '../../../db/schema/members.ts';
import { proposalDrafts, proposals } from '../../../db/schema/proposals.ts';
import { deletePost } from '../../../src/features/forum/delete-post.ts';
import { draftOf, saveDraft } from '../../../src/features/forum/draft.ts';
import { firstPost } from '../../../src/features/forum/first-post.ts';
import { topicFor } from '../../../src/features/forum/topic.ts';
import { declineProposal, publishProposal } from '../../../src/features/proposals/decide.ts';
import { forgetProposalDrafts, keepProposalDraft, proposalDraftOf } from '../../../src/features/proposals/draft.ts';
import { creditFor, proposalOn, waitingProposals } from '../../../src/features/proposals/find.ts';
import { forgetDeletedProposals, forgetProposals } from '../../../src/features/proposals/forget.ts';
import { proposalFile } from '../../../src/features/proposals/mdx.ts';
import { proposalForm, typedFacts } from '../../../src/features/proposals/proposal.ts';
import { changeProposal, propose } from '../../../src/features/proposals/propose.ts';
import { problemsOf } from '../../../src/lib/problems.ts';
import { readCity } from '../../../src/features/places/city.ts';
import { grantRole, withdrawRole } from '../../../src/features/members/role.ts';
import { rowsOf } from '../../support/forum.ts';
import { emptyOutbox, posted } from '../../support/letters.ts';
import { publish } from '../../support/networks.ts';
import type { PersonName } from '../../support/people.ts';
import { facts, HEADINGS, IDEA, TYPED } from '../../support/proposals.ts';
import { daysAgo, NOW, openWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(() => {
  world = openWorld();
  publish(world.db);
  const samira = { memberId: world.member('samira').id, role: 'editor', reason: 'Schreibt gern.' } as const;
  grantRole(world.db, world.member('hanna'), samira, NOW);
  emptyOutbox(world.db);
});
afterEach(() => world.close());

const send = (values = {}, by: PersonName = 'ruth') =>
  propose(world.db, world.member(by), facts(values), HEADINGS, NOW).topicId;
const row = (topicId: number) => world.db.select().from(proposals).where(eq(proposals.topicId, topicId)).get();
const topic = (id: number) => topicFor(world.db, world.member('ruth'), id);
const seen = (id: number, by: PersonName) => proposalOn(world.db, world.member(by), topic(id));
const decline = (topicId: number, by: PersonName = 'samira') =>
  declineProposal(world.db, world.member(by), topicId, { reason: 'Das ist noch eine Idee.' }, NOW);
const appear = (topicId: number, project = 'lesebank', by: PersonName = 'samira') =>
  publishProposal(world.db, world.member(by), topicId, { project }, NOW);

test('a proposal becomes a topic among the project ideas, with its story as the first post', () => {
  const id = send();
  const { board, title } = world.db
    .select({ board: boards.slug, title: topics.title })
    .from(topics)
    .innerJoin(boards, eq(boards.id, topics.boardId))
    .where(eq(topics.id, id))
    .get() ?? { board: '', title: '' };
  expect([board, title]).toEqual(['projektideen', TYPED.title]);
  const { source } = firstPost(world.db, id);
  expect(source).toContain(`# ${HEADINGS.story}\n\nWir stellten einen Tisch in den Hof.`);
  expect(source).toContain('- Einen Hof suchen\n- Einen Topf leihen');
  expect(row(id)).toMatchObject({ state: 'open', proposedBy: world.member('ruth').id });
  expect(row(id)?.facts).toMatchObject({ volunteers: 8, credit: 'name' });
});

test('the same form sent again makes no second one', () => {
  const same = facts();
  const again = () => propose(world.db, world.member('ruth'), same, HEADINGS, NOW).id;
  expect(again()).toBe(again());
  expect(rowsOf(world.db, proposals)).toBe(1);
});

test('what somebody has begun to write as a new topic stays', () => {
  const begun = { title: 'Wer gießt?', text: 'Im Sommer', sendKey: 'x'.repeat(16) };
  saveDraft(world.db, world.member('ruth'), 'new', begun, NOW);
  send();
  expect(draftOf(world.db, world.member('ruth'), 'new')?.title).toBe('Wer gießt?');
});

test('what the forum refuses is said beside the story, and nothing is written', () => {
  const links = Array.from({ length: 31 }, (_, index) => `https://example.org/${String(index)}`).join(' ');
  const before = rowsOf(world.db, topics);
  expect(() => send({ story: links })).toThrow('story: too_many_links');
  expect([rowsOf(world.db, proposals), rowsOf(world.db, topics)]).toEqual([0, before]);
});

test.each([
  ['an end before the beginning', { from: '2021', to: '2019' }, 'to'],
  ['a day instead of a year', { from: '1.5.2021' }, 'from'],
  ['a title without a letter', { title: '!!!' }, 'title'],
  ['more than an idea without its story', { story: '' }, 'story'],
  ['more than an idea for nobody', { targetGroups: [] }, 'targetGroups'],
  ['four fields of action', { fields: ['encounter', 'mobility', 'culture', 'safety'] }, 'fields'],
  ['a failure without its cause', { outcome: 'failed', lesson: 'Früher fragen.' }, 'cause'],
  ['an address that runs', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
  ['a number that is none', { volunteers: 'acht' }, 'volunteers'],
  ['nothing but unseen signs', { title: '\u200b\u202e' }, 'title'],
])('%s is refused at the field', (_, values, field) => {
  const result = proposalForm.safeParse({ ...TYPED, sendKey: 'x'.repeat(16), ...values });
  expect(Object.keys(problemsOf(result.error?.issues ?? [], new Set()))).toEqual([field]);
});

test('all that is wrong is said at once, what a failure needs as well', () => {
  const four = ['encounter', 'mobility', 'culture', 'safety'];
  const typed = { ...TYPED, fields: four, outcome: 'failed', trouble: '', story: '', sendKey: 'x'.repeat(16) };
  const problems = problemsOf(proposalForm.safeParse(typed).error?.issues ?? [], new Set(Object.keys(typed)));
  const required = { key: 'required' };
  const learnt = { trouble: required, cause: required, lesson: required };
  expect(problems).toEqual({ fields: { key: 'too_many', limit: 3 }, story: required, ...learnt });
});

test('where the state is not chosen, nobody is asked for what only some states need', () => {
  const { outcome: _, ...typed } = { ...IDEA, title: '', sendKey: 'x'.repeat(16) };
  const problems = problemsOf(proposalForm.safeParse(typed).error?.issues ?? [], new Set());
  expect(Object.keys(problems)).toEqual(['title', 'outcome']);
});

test('its facts fill the form again as they were typed', () => {
  expect(proposalForm.parse(typedFacts(facts()))).toMatchObject({ title: TYPED.title, volunteers: 8 });
  const times = typedFacts(facts({ from: '2019', to: 'Januar 2026' }));
  expect(times).toMatchObject({ from: '2019', to: '01/2026' });
  expect(proposalForm.parse({ ...times, ...TYPED, to: times.to, sendKey: 'x'.repeat(16) }).to).toBe('2026-01');
});

test('numbers, times and addresses are read as people write them', () => {
  const typed = { from: '03/2021', to: '2022', hoursToStart: '1.200', sourceUrl: 'www.example.org/a' };
  const read = { from: '2021-03', to: '2022', hoursToStart: 1200, sourceUrl: 'https://www.example.org/a' };
  expect(facts(typed)).toMatchObject(read);
});

test('an idea is sent with little, and grows', () => {
  const idea = proposalForm.parse({ ...IDEA, sendKey: 'k'.repeat(16) });
  const id = propose(world.db, world.member('ruth'), idea, HEADINGS, NOW).topicId;
  expect(topic(id).title).toBe(IDEA.title);
  expect(file(id, 'samira').text).toContain(
    'Nicht gesagt, nur eingesetzt, damit die Datei gilt: targetGroups, lead.name',
  );
  changeProposal(world.db, world.member('ruth'), id, facts(), HEADINGS, NOW);
  expect(file(id, 'samira').text).not.toContain('Nicht gesagt');
});

test('as long as it is open its proposer changes it, and the forum keeps what it said before', () => {
  const id = send();
  changeProposal(world.db, world.member('ruth'), id, facts({ title: 'Eintopf', story: 'Anders.' }), HEADINGS, NOW);
  expect([topic(id).title, row(id)?.facts]).toMatchObject(['Eintopf', { story: 'Anders.' }]);
  expect(rowsOf(world.db, postVersions)).toBe(1);
  const change = (by: PersonName) => changeProposal(world.db, world.member(by), id, facts(), HEADINGS, NOW);
  expect(() => change('emre')).toThrow('not_found');
  decline(id);
  expect(() => change('ruth')).toThrow('conflict');
});

test('an editor declines with a reason: the proposer reads it, and it is in the log', () => {
  const id = send();
  decline(id);
  expect(row(id)).toMatchObject({ state: 'declined', reason: 'Das ist noch eine Idee.', decidedAt: NOW });
  const [letter] = posted(world.db, 'proposal_declined');
  expect(letter).toMatchObject({ to: 'ruth.kessler@example.org', path: `/forum/topics/${String(id)}` });
  expect(letter?.text).toContain('„Das ist noch eine Idee.“');
  expect(world.db.select().from(acts).all().at(-1)).toMatchObject({ kind: 'decline_proposal', detail: String(id) });
  expect(() => decline(id)).toThrow('conflict');
});

test('it counts as published once the catalogue has the case, and then its proposer is named', () => {
  const id = send();
  expect(() => appear(id, 'gibt-es-nicht')).toThrow('project: no_case');
  expect(posted(world.db)).toEqual([]);
  appear(id);
  expect(posted(world.db, 'proposal_published')).toMatchObject([{ path: '/projects/lesebank' }]);
  expect(creditFor(world.db, world.member('emre'), 'lesebank')).toEqual({ name: 'Ruth Kessler', topicId: id });
  expect(creditFor(world.db, undefined, 'lesebank')).toEqual({ name: 'Ruth Kessler', topicId: undefined });
  expect(() => decline(id)).toThrow('conflict');
});

test('who wants no name is not named', () => {
  appear(send({ credit: 'none' }));
  expect(creditFor(world.db, world.member('emre'), 'lesebank')).toBeUndefined();
  expect(creditFor(world.db, undefined, 'reparatur')).toBeUndefined();
});

const file = (id: number, by: PersonName) => {
  const told = {
    siteName: 'Hier',
    address: 'https://example.org/7',
    day: '2026-11-22',
    city: readCity('content', 'stuttgart'),
  };
  return proposalFile(world.db, world.member(by), id, told, NOW);
};

test('editors download it as a file, with the name of who wants to be named', () => {
  const named = file(send(), 'samira');
  expect(named.name).toBe('suppe-im-hinterhof.mdx');
  expect(named.text).toContain('Vorgeschlagen von Ruth Kessler');
  expect(file(send({ credit: 'none' }), 'hanna').text).not.toContain('Ruth');
});

test('only editors and administrators decide; an editor who lost the right meanwhile does not', () => {
  const id = send();
  for (const by of ['ruth', 'emre'] as const) {
    expect(() => decline(id, by)).toThrow('not_found');
    expect(() => appear(id, 'lesebank', by)).toThrow('not_found');
    expect(() => file(id, by)).toThrow('not_found');
    expect(() => waitingProposals(world.db, world.member(by))).toThrow('not_found');
  }
  const samira = { memberId: world.member('samira').id, role: 'editor', reason: 'Genug.' } as const;
  withdrawRole(world.db, world.member('hanna'), samira, NOW);
  expect(() => decline(id)).toThrow('not_found');
  expect(row(id)?.state).toBe('open');
});

test('whoever takes the story back takes the facts back, and they are removed with its words', () => {
  const id = send();
  const post = firstPost(world.db, id);
  expect(seen(id, 'emre')?.topicId).toBe(id);
  const before = topic(id);
  deletePost(world.db, world.member('ruth'), post.id, NOW);
  expect(proposalOn(world.db, world.member('emre'), before)).toBeUndefined();
  expect(() => file(id, 'samira')).toThrow('not_found');
  expect(forgetDeletedProposals(world.db, daysAgo(-30))).toBe(0);
  expect(forgetDeletedProposals(world.db, daysAgo(-31))).toBe(1);
  expect(rowsOf(world.db, posts)).toBeGreaterThan(0);
});

test('a draft is kept as it was typed, right or wrong, until it is sent, dropped or old', () => {
  const ruth = world.member('ruth');
  keepProposalDraft(world.db, ruth, { title: 'Suppe', fields: ['x'], volunteers: 'acht', other: 'y' }, NOW);
  expect(proposalDraftOf(world.db, ruth)?.typed).toEqual({ title: 'Suppe', fields: ['x'], volunteers: 'acht' });
  expect(proposalDraftOf(world.db, world.member('emre'))).toBeUndefined();
  send();
  expect(proposalDraftOf(world.db, ruth)).toBeUndefined();
  keepProposalDraft(world.db, ruth, { title: 'Suppe' }, NOW);
  keepProposalDraft(world.db, ruth, { title: '', city: 'Stuttgart' }, NOW);
  expect(rowsOf(world.db, proposalDrafts)).toBe(0);
  expect(() => keepProposalDraft(world.db, ruth, { title: 'x'.repeat(50_000) }, NOW)).toThrow('too_large');
  keepProposalDraft(world.db, ruth, { title: 'Suppe' }, NOW);
  expect(forgetProposalDrafts(world.db, daysAgo(-89))).toBe(0);
  expect(forgetProposalDrafts(world.db, daysAgo(-91))).toBe(1);
});

test('of somebody who is erased the draft goes, and the proposal as they choose', () => {
  const { id } = world.member('ruth');
  send();
  keepProposalDraft(world.db, world.member('ruth'), { title: 'Noch eins' }, NOW);
  world.db.transaction((tx) => forgetProposals(tx, { id, texts: 'kept' }));
  expect([rowsOf(world.db, proposals), rowsOf(world.db, proposalDrafts)]).toEqual([1, 0]);
  world.db.transaction((tx) => forgetProposals(tx, { id, texts: 'blanked' }));
  expect(rowsOf(world.db, proposals)).toBe(0);
});
