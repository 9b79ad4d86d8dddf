import { ProblemError, type Problems } from '../../src/lib/problems.ts';

/** What an act says is to be mended, field by field; nothing where it does not refuse. */
export function problemsOf(act: () => void): Problems {
  try {
    act();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return {};
}
