import type { State } from './review.ts';

/** What a review waits for, as one reviewer sees it. */
export type NextStep =
  | 'write'
  | 'go_on'
  | 'wait_sheets'
  | 'wait_led'
  | 'end_writing'
  | 'conclude'
  | 'wait_conclusion'
  | 'close'
  | 'wait_close'
  | 'wait_reply'
  | 'replied'
  | 'withdrawn';

export type Progress = {
  state: State;
  leads: boolean;
  /** How far their own sheet is; `spared`: they lead without one. */
  sheet: 'none' | 'begun' | 'submitted' | 'spared';
  /** True where nobody else still writes, or the last day has passed. */
  isTime: boolean;
  hasReply: boolean;
};

export function nextStep({ state, leads, sheet, isTime, hasReply }: Progress): NextStep {
  switch (state) {
    case 'draft':
      if (sheet === 'none') return 'write';
      if (sheet === 'begun') return 'go_on';
      if (leads && isTime) return 'end_writing';
      return sheet === 'spared' ? 'wait_led' : 'wait_sheets';
    case 'submitted':
      return leads ? 'conclude' : 'wait_conclusion';
    case 'concluded':
      return leads ? 'close' : 'wait_close';
    case 'closed':
      return hasReply ? 'replied' : 'wait_reply';
    case 'withdrawn':
      return 'withdrawn';
  }
}

/** The steps that somebody takes themselves, and the rooms below the address of a review where they do. */
export const STEP_ROOMS = {
  write: 'sheet',
  go_on: 'sheet',
  end_writing: 'ending',
  conclude: 'conclusion',
  close: 'closure',
} as const satisfies Partial<Record<NextStep, string>>;
export type OwnStep = keyof typeof STEP_ROOMS;

/** True for a step that waits for the reader and for nobody else. */
export function isOwnStep(step: NextStep): step is OwnStep {
  return step in STEP_ROOMS;
}
