import type { reviewDe } from './de.ts';
import { reviewRoomEn } from './room/en.ts';

/** The English texts of foundations and their reviews. */
export const reviewEn: typeof reviewDe = {
  room: reviewRoomEn,
  letters: {
    invitation: {
      subject: (foundation: string) => `Will you review with ${foundation}?`,
      lead: (by: string, foundation: string) => `${by} asks whether you will lead the reviews of ${foundation}.`,
      reviewer: (by: string, foundation: string) => `${by} asks whether you will review networks for ${foundation}.`,
      button: 'Look and answer',
      until: (days: string) => `The question stands for ${days} days.`,
    },
    opened: {
      subject: (network: string) => `New review: ${network}`,
      text: (by: string, network: string, foundation: string) =>
        `${by} has begun a review of ${network}, for ${foundation}. Before you see anything, please say whether you are connected with the network.`,
      due: (day: string) => `Your assessment sheet is needed by ${day}.`,
      button: 'To the review',
    },
    reminder: {
      subject: (network: string) => `Your assessment sheet is missing: ${network}`,
      text: (network: string, day: string) =>
        `The review of ${network} needs your assessment sheet by ${day}. We remind you of this only once.`,
      button: 'Go on writing',
    },
    concluded: {
      subject: (network: string) => `The conclusion stands: ${network}`,
      text: (network: string) =>
        `The review of ${network} now has a joint conclusion. The network does not read it yet. If something is not right, speak to the lead soon.`,
      button: 'Read the conclusion',
    },
    ended: {
      subject: (network: string) => `Review closed: ${network}`,
      text: (network: string) => `The review of ${network} is closed. The network can now read it and reply.`,
      button: 'To the review',
    },
    withdrawn: {
      subject: (network: string) => `Review withdrawn: ${network}`,
      text: (network: string) => `The review of ${network} does not take place. Nobody needs your sheet any more.`,
      button: 'To the reviews',
    },
    closed: {
      subject: (network: string) => `Review closed: ${network}`,
      text: (foundation: string, network: string) =>
        `${foundation} has closed its review of ${network}. You can read it now.`,
      reply: 'You may reply to it. Your reply then stands beside the review for good.',
      button: 'Read and reply',
    },
    reply: {
      subject: (network: string) => `${network} has replied`,
      text: (network: string) => `${network} has replied to the review. The reply now stands beside it.`,
      button: 'Read the reply',
    },
    question: {
      subject: (title: string) => `Question: ${title}`,
      text: (by: string, from: string) => `${by} writes for ${from}:`,
      button: 'Look and answer',
      private: 'Only the organisers and the reviewers of the foundation read this.',
    },
  },
};
