import { replyToReview } from '../../../src/features/review/reply-to-review.ts';
import { inviteReviewer } from '../../../src/features/review/foundations/invite-reviewer.ts';
import { publishGrant } from '../../../src/features/review/grants/publish-grant.ts';
import { declareInterest } from '../../../src/features/review/declare-interest.ts';
import { onlyLead } from '../../../src/features/review/end-writing.ts';
import { readAsNetwork, readReview } from '../../../src/features/review/read-review.ts';
import { askNetwork, sayInQuestion } from '../../../src/features/review/questions/ask-network.ts';
import { saveSheet } from '../../../src/features/review/sheets/write-sheet.ts';
import { adds } from '../../support/network-parts.ts';
import { addNetwork } from '../../support/networks.ts';
import { addFoundation, addReview, closes, freeOfInterest, wholeSheet } from '../../support/reviews.ts';
import { NOW, type World } from '../../support/world.ts';

/** Somebody leads a foundation that reviews two networks, writes for it, and replies for a network of their own. */
export function reviewOthers({ db, member }: World, name: 'ruth' | 'samira'): void {
  const who = member(name);
  const oak = addFoundation(db, { name: `Stiftung ${name}-4711`, lead: name, reviewers: ['tomasz'] });
  inviteReviewer(db, who, oak.id, { memberId: member('emre').id, words: `Von ${who.name}.` }, NOW);
  const { id: networkId } = addNetwork(db, ['joerg'], { name: `Netz für ${name}` });
  const done = addReview(db, oak, networkId, name);
  closes(db, done, [name, 'tomasz']);
  readReview(db, who, done.id, NOW);
  const draft = addReview(db, oak, networkId, name);
  freeOfInterest(db, draft.id, name);
  saveSheet(db, who, draft.id, wholeSheet(db, draft, name), NOW);
  const led = addReview(db, oak, addNetwork(db, ['joerg'], { name: `Netz, von ${name} geleitet` }).id, name);
  freeOfInterest(db, led.id, name);
  onlyLead(db, who, led.id, NOW);
  const asked = { foundationId: oak.id, networkId };
  const { id } = askNetwork(db, who, asked, { title: `Frage ${name}-4711`, words: `Wie, fragt ${name}-4711?` }, NOW);
  sayInQuestion(db, who, id, { words: 'Danke.' }, NOW);
  const lineId = adds(
    db,
    { networkId, by: 'joerg' },
    { kind: 'foundation', source: oak.name, awardedOn: '2026-01-05' },
  );
  publishGrant(db, who, oak.id, { lineId, title: 'Hilfe', description: 'Für alle.' }, NOW);
  const other = addFoundation(db, { name: `Stiftung neben ${name}`, lead: 'tomasz', reviewers: [name] });
  const own = addNetwork(db, [name], { name: `Netz von ${name}` });
  const about = addReview(db, other, own.id);
  closes(db, about, ['tomasz']);
  readAsNetwork(db, who, about.id, NOW);
  replyToReview(db, who, about.id, { words: `Antwort ${name}-4711.` }, NOW);
  const third = addReview(db, other, networkId);
  declareInterest(db, who, third.id, { interest: 'conflict', words: `Verwandt, ${name}-4711.` }, NOW);
}
