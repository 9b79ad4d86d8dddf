import { keepProposalDraft } from '../../../src/features/proposals/draft.ts';
import { propose } from '../../../src/features/proposals/propose.ts';
import { facts, HEADINGS, TYPED } from '../../support/proposals.ts';
import { daysAgo, NOW, type World } from '../../support/world.ts';

/** Somebody proposes a project, and has begun to tell of another one. */
export function proposeProject({ db, member }: World, name: 'ruth' | 'samira'): void {
  propose(db, member(name), facts({ title: `Suppe bei ${name}` }), HEADINGS, daysAgo(3));
  keepProposalDraft(db, member(name), { ...TYPED, story: `Noch nicht fertig, ${name}-4711-draft` }, NOW);
}
