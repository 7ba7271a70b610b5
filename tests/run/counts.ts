/** How many tests a step passed, from what its runner wrote down; whatever is odd counts as a failure. */
import * as z from 'zod/mini';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a step came to, and why it failed where its own output may not say so. */
export interface Outcome extends Counts {
  readonly complaint?: string;
}

export type Runner = 'vitest' | 'playwright';

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

const COUNTERS: Record<Runner, (report: unknown) => Counts> = {
  vitest: (report) => {
    const files = vitestReport.parse(report).testResults;
    const tests = files.flatMap(({ assertionResults }) => assertionResults);
    const passed = tests.filter(({ status }) => status === 'passed').length;
    const failed = tests.filter(({ status }) => status === 'failed').length;
    // A file that could not be loaded has no tests to fail.
    const broken = files.filter(({ status, assertionResults }) => {
      return status === 'failed' && !assertionResults.some((one) => one.status === 'failed');
    });
    return { passed, failed: failed + broken.length, skipped: tests.length - passed - failed };
  },
  playwright: (report) => {
    const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  },
};

/** A step that failed as a whole. */
export function failedStep(complaint: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, complaint };
}

/** A step that is one test in itself. */
export function countStep(failure: string | undefined): Outcome {
  return failure === undefined ? { passed: 1, failed: 0, skipped: 0 } : failedStep(failure);
}

/** A step that runs tests; `report` is the text of its report, undefined where it wrote none. */
export function countTests(runner: Runner, report: string | undefined, failure: string | undefined): Outcome {
  if (report === undefined) return failedStep(failure ?? 'it wrote no report');
  let counts: Counts;
  try {
    counts = COUNTERS[runner](JSON.parse(report));
  } catch {
    return failedStep('its report cannot be read');
  }
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, complaint: 'it ran no test' };
  if (failure !== undefined && counts.failed === 0) return { ...counts, failed: 1, complaint: failure };
  return counts;
}

/** The sum as the last line of a run has it: `3 passed, 1 failed`, and the skipped ones where there are any. */
export function describeCounts(outcomes: readonly Counts[]): string {
  const sum = (kind: keyof Counts) => outcomes.reduce((total, counts) => total + counts[kind], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
