import type { Attachment } from './attachment.ts';

/** What is being written, as its form shows it. `saved`: kept just now, found from before, or quoted. */
export type Sheet = {
  place: string;
  /** The number of who writes: what a device keeps of it is shown to nobody else who signs in there. */
  by: number;
  title: string;
  text: string;
  sendKey: string;
  /** HTML of a preview. */
  preview?: string;
  saved?: 'kept' | 'found' | 'quoted';
  /** What the text ends with, because somebody has just asked to quote it. */
  quote?: string;
  attachments: Attachment[];
  /** What was said of a file that is not there yet. */
  alt?: string;
};
