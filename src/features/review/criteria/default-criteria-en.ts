import type { DefaultCode, Wording } from './default-criteria.ts';

/** The English words of the criteria that ship. */
export const defaultCriteriaEn: Record<DefaultCode, Wording> = {
  sectors: {
    title: 'Sectors at the table',
    question: 'Do citizens, public bodies and business work together?',
    levels: [
      'Only one sector takes part. The others have not been asked.',
      'Two sectors take part. The third knows about it.',
      'All three come regularly and take on tasks.',
      'All three decide together and share the load, so that nobody carries it alone.',
    ],
  },
  connection: {
    title: 'Connection',
    question: 'Does the network bring people and bodies together who would not meet otherwise?',
    levels: [
      'People know each other already. Nobody new joins.',
      'Some new contacts are made, mostly through one person.',
      'Newcomers join easily. Contacts do not depend on one person.',
      'Contacts grow into ventures of their own, even without the network.',
    ],
  },
  rules: {
    title: 'Rules of the game',
    question: 'Is it clear who decides what, and how one joins?',
    levels: [
      'There are no agreements, or only a few people know them.',
      'There are agreements. They are not written down.',
      'The rules are written down, known, and hold for everyone.',
      'The rules are looked at together and help in a dispute as well.',
    ],
  },
  vision: {
    title: 'Shared vision',
    question: 'Does everyone involved know what the network is there for?',
    levels: [
      'Everyone names a different aim.',
      'There is an aim on paper. Not everyone knows it.',
      'Everyone names the same aim and works towards it.',
      'People outside can say what the network stands for, too.',
    ],
  },
  strategy: {
    title: 'Strategy',
    question: 'Is there a way from the aim to the next steps?',
    levels: [
      'Work is done case by case.',
      'There are plans for the current year.',
      'Plans, time and money fit together and are talked about.',
      'The plan is reviewed every year. What does not hold is ended.',
    ],
  },
  results: {
    title: 'Results',
    question: 'What has changed in the neighbourhood?',
    levels: [
      'There are events. What they achieve is not known.',
      'Some results can be seen and are told.',
      'Results are collected and compared with the aim.',
      'Effects last and others can check them, failures included.',
    ],
  },
  innovation: {
    title: 'Innovation',
    question: 'Does the network try new things and learn from them?',
    levels: [
      'Things stay as they are.',
      'New things are tried when somebody finds the time.',
      'New things have a fixed place. Mistakes are talked about, too.',
      'What proves itself is kept and shown to others.',
    ],
  },
  participation: {
    title: 'Participation of those concerned',
    question: 'Do the people it is about have a say?',
    levels: [
      'Plans are made for them.',
      'They are asked.',
      'They help to decide and to do the work.',
      'They set topics themselves and have money of their own to use.',
    ],
  },
  threshold: {
    title: 'Low threshold',
    question: 'Can anyone take part, even with little money, time or German?',
    levels: [
      'Whoever wants to take part has to know and be able to do a lot already.',
      'What is on offer is open. Hurdles are known but still there.',
      'Places, times, language and costs are chosen so that many can come.',
      'People who are missing elsewhere are there, and stay.',
    ],
  },
  transfer: {
    title: 'Transfer',
    question: 'Does the network learn from others and pass on what it knows?',
    levels: [
      'Experience stays inside the network.',
      'When asked, people tell how it is done.',
      'Projects are taken on from others and handed on to others.',
      'The network accompanies others and learns from what they change.',
    ],
  },
  continuity: {
    title: 'Continuity of funding',
    question: 'Is the work still paid for when one grant ends?',
    levels: [
      'The money ends within a year. There is no plan for afterwards.',
      'There are talks about the time afterwards.',
      'Coordination is paid for at least two years, from more than one source.',
      'The structure is paid for in the long run, even without its biggest source.',
    ],
  },
  documentation: {
    title: 'Documentation',
    question: 'Can one read what happened and what was decided?',
    levels: [
      'Much of it is only in people’s heads.',
      'There are minutes. They are hard to find.',
      'Those involved can find minutes, figures and decisions.',
      'Newcomers find their way on their own. What matters is public.',
    ],
  },
};
