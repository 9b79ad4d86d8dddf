/** What Vitest's JSON reporter says of a run, as far as it is counted. */
export type Report = {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

export type Counts = { passed: number; failed: number };

/** A test that was left out has not passed; a file that could not be read is one failure. */
export function countsOf({ numPassedTests, numTotalTests, testResults }: Report): Counts {
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unread.length };
}

/** The closing line of `npm test`. */
export function closingLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
