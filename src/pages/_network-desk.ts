import type { Network } from '../features/networks/network.ts';
import { foundationsOf } from '../features/review/foundations/find.ts';
import { howHeld } from '../features/review/portfolio/portfolio.ts';
import { questionsBetween } from '../features/review/questions/list-questions.ts';
import { canAskNetwork, questionsTo } from '../features/review/questions/question.ts';
import { messages } from '../i18n/messages.ts';
import { numberText } from '../lib/money.ts';

/** What foundations do with a network, as far as it is for the member: as a reviewer, or as somebody who runs it. */
export function deskOf({ db, member, locale }: Pick<App.Locals, 'db' | 'member' | 'locale'>, { id }: Network) {
  const own = member ? foundationsOf(db, member) : [];
  const asked = member ? questionsTo(db, member, id).questions.length : 0;
  return {
    own: own.map(({ foundation }) => ({
      ...{ foundation, how: howHeld(db, foundation.id, id) },
      canAsk: canAskNetwork(db, member, foundation.id, id),
      questions: member ? questionsBetween(db, member, foundation.id, id) : [],
    })),
    asked,
    askedText: messages(locale).portfolio.onPage.questions(numberText(asked, locale), asked === 1),
  };
}
