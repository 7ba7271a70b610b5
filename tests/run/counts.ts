/** How many tests a step passed, from what its runner wrote down; whatever is odd counts as a failure. */
import { report } from './report';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a step came to, and all that failed in it, in words. */
export interface Outcome extends Counts {
  readonly failures: readonly string[];
}

/** A step that failed as a whole. */
export function failedStep(failure: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, failures: [failure] };
}

/** A step that is one test in itself. */
export function countStep(failure: string | undefined): Outcome {
  return failure === undefined ? { passed: 1, failed: 0, skipped: 0, failures: [] } : failedStep(failure);
}

/** A step that runs tests; `written` is the text of its report, undefined where it wrote none. */
export function countTests(written: string | undefined, failure: string | undefined): Outcome {
  if (written === undefined) return failedStep(failure ?? 'it wrote no report');
  const { passed, skipped, failures } = readReport(written);
  const ranNone = passed + failures.length === 0 ? 'it ran no test' : undefined;
  const ended = failures.length === 0 ? (failure ?? ranNone) : undefined;
  const all = ended === undefined ? failures : [ended];
  return { passed, failed: all.length, skipped, failures: all };
}

function readReport(written: string) {
  try {
    return report.parse(JSON.parse(written));
  } catch {
    return { passed: 0, skipped: 0, failures: ['its report cannot be read'] };
  }
}

/** The sum as the last line of a run has it: `3 passed, 1 failed`, and the skipped ones where there are any. */
export function describeCounts(outcomes: readonly Counts[]): string {
  const sum = (kind: keyof Counts) => outcomes.reduce((total, counts) => total + counts[kind], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
