import { proposalForm, type ProposalFacts } from '../../src/features/proposals/proposal.ts';
import { newSendKey } from '../../src/features/forum/post-fields.ts';
import { messages } from '../../src/i18n/messages.ts';

/** A proposal as somebody types it. */
export const TYPED = {
  title: 'Suppe im Hinterhof',
  summary: 'Jeden Donnerstag kochen Nachbarinnen im Hof einen Topf Suppe, und wer kommt, isst mit.',
  fields: ['encounter', 'environment'],
  targetGroups: ['everyone'],
  city: 'Stuttgart',
  district: 'Degerloch',
  region: 'BW',
  kind: 'urban-district',
  from: '2021',
  outcome: 'running',
  leadName: 'Hofgruppe Epplestraße',
  leadSector: 'citizens',
  volunteers: '8',
  startMoney: 'up-to-500',
  difficulty: '2',
  why: 'Viele aßen allein.',
  story: 'Wir stellten einen Tisch in den Hof.\n\nBeim dritten Mal kamen zwanzig Leute.',
  trouble: 'Im Winter war es kalt.',
  adapt: 'Fragen Sie zuerst die Hausverwaltung.',
  steps: '1. Einen Hof suchen\n2. Einen Topf leihen',
  core: '- Es kostet nichts.',
  credit: 'name',
  lang: 'de',
};

/** The same, as it comes through the door. */
export function facts(values: Record<string, unknown> = {}): ProposalFacts {
  return proposalForm.parse({ ...TYPED, sendKey: newSendKey(), ...values });
}

/** The little that an idea needs. */
export const IDEA = {
  title: 'Blumen auf jedem Fensterbrett',
  summary: 'Alle Häuser einer Straße pflanzen im Mai dieselbe Blume.',
  fields: ['environment'],
  targetGroups: [],
  city: 'Stuttgart',
  outcome: 'idea',
  credit: 'none',
  lang: 'de',
};

export const HEADINGS = messages('de').proposals.headings;
