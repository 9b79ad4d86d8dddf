import { newSendKey } from '../../../src/features/forum/post-fields.ts';
import { inviteOrganiser } from '../../../src/features/networks/invite-organiser.ts';
import { answerCheck } from '../../../src/features/transfers/answer-check.ts';
import { askChecks } from '../../../src/features/transfers/ask-checks.ts';
import { fitForm, saveFit } from '../../../src/features/transfers/fit.ts';
import { answerVisit, offerVisit, visitForm } from '../../../src/features/transfers/offer-visit.ts';
import { takeStep } from '../../../src/features/transfers/take-step.ts';
import { tellingForm, tellTransfer } from '../../../src/features/transfers/tell.ts';
import { tokenIn } from '../../support/letters.ts';
import { writes } from '../../support/network-parts.ts';
import { addNetwork, publish, takeBench } from '../../support/networks.ts';
import { daysAgo, NOW, type World } from '../../support/world.ts';

/** A network that somebody runs, is asked to run, and takes a project home for. */
export function runNetwork({ db, member }: World, name: 'ruth' | 'samira'): void {
  const who = member(name);
  publish(db);
  const { id: networkId } = addNetwork(db, [name], { name: `Netz ${name}-4711` }, daysAgo(9));
  const { id } = takeBench(db, { networkId, words: 'Wir möchten das auch.' }, name, daysAgo(8));
  takeStep(db, who, id, { state: 'running', on: '2026-11-20', words: undefined }, daysAgo(1));
  const telling = tellingForm.parse({ seenBy: 'members', version: '2', nextCheck: '2026-11-22' });
  tellTransfer(db, who, id, telling, daysAgo(1));
  saveFit(db, who, id, fitForm.parse({ there_room: 'yes', note_room: 'Im Saal.', version: '0' }), NOW);
  askChecks(db, NOW);
  const words = `Läuft, sagt ${name}-4711.`;
  answerCheck(db, tokenIn(db, 'transfer_check'), { answer: 'running', words }, NOW);
  writes(db, { networkId, by: name }, 'needs', { needs: `Frage ${name}-4711.` });
  const sendKey = newSendKey();
  const offer = { kind: 'visit', day: '2026-12-01', from: '14:00', to: '16:00', place: 'Im Hof', sendKey };
  const { id: visit } = offerVisit(db, who, 'lesebank', visitForm.parse(offer), NOW);
  const { id: elsewhere } = offerVisit(db, member('emre'), 'lesebank', visitForm.parse(offer), NOW);
  const site = { siteName: 'Staffelholz', siteUrl: 'https://example.org', contactEmail: 'redaktion@example.org' };
  answerVisit(db, member('emre'), visit, { answer: 'yes' }, site, NOW);
  answerVisit(db, who, elsewhere, { answer: 'yes' }, site, NOW);
  const other = addNetwork(db, [], { name: `Netz neben ${name}` }, daysAgo(9));
  const asked = { memberId: who.id, words: `Machen Sie mit, ${who.name}?` };
  inviteOrganiser(db, member('emre'), other.id, asked, NOW);
}
