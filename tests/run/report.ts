/** What a runner's own reporter writes down for `npm test`: how many tests passed, and all that failed by name. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

export const report = z.object({ passed: z.number(), failures: z.array(z.string()), skipped: z.number() });

export type Report = z.infer<typeof report>;

/** The variable that holds the path of the file to write. */
export const REPORT_FILE = 'YEOBAEK_TEST_REPORT';

/** Without the variable nobody asks for it. */
export function writeReport(written: Report): void {
  const file = process.env[REPORT_FILE];
  if (file !== undefined) writeFileSync(file, JSON.stringify(written));
}

/** A failed test: where, and the first line of why. */
export function describeFailure(file: string, name: string, error: Thrown | undefined): string {
  return `${path.relative('.', file)} › ${name}: ${describeThrown(error)}`;
}

export interface Thrown {
  readonly message?: string | undefined;
  readonly stack?: string | undefined;
}

/** The first line of an error's message, and the first `places` where it was thrown. */
export function describeThrown(error: Thrown | undefined, places = 0): string {
  const lines = (error?.stack ?? '').split('\n').filter((line) => /^\s*at /.test(line));
  const message = error?.message?.split('\n')[0] ?? 'no reason given';
  return [message, ...lines.slice(0, places).map((line) => line.trim())].join(' ');
}
