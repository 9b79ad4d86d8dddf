/** What is asked before a project is taken home: three views with a few questions each. */
export const FIT_VIEWS = {
  space: ['room', 'permits', 'neighbourhood', 'inhabitants'],
  people: ['key_person', 'sectors', 'volunteers'],
  money: ['start_money', 'running_hours', 'funding_kinds'],
} as const;
export type FitView = keyof typeof FIT_VIEWS;
export type FitPoint = (typeof FIT_VIEWS)[FitView][number];

export const VIEWS = Object.keys(FIT_VIEWS) as FitView[];
export const POINTS: FitPoint[] = Object.values(FIT_VIEWS).flat();

/** Is it there? */
export const THERE = ['yes', 'partly', 'no'] as const;
export type There = (typeof THERE)[number];
