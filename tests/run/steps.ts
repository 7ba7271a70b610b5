/** What `npm test` consists of, in order. */

import type { Needed } from './needs';

export interface Step {
  readonly name: string;
  /** A tool of the project and its options. */
  readonly command: readonly [string, ...string[]];
  /** Whether it writes a report (tests/run/report.ts) of its tests; a step without one is a test itself. */
  readonly reports?: true;
  /** What must be installed on the machine. */
  readonly needs?: readonly Needed[];
}

/** Biome colours what it prints into files and pipes too, and does not know NO_COLOR. */
const PLAIN = process.stdout.isTTY ? [] : ['--colors=off'];

export const STEPS: readonly Step[] = [
  { name: 'prepare', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'biome', command: ['biome', 'ci', '--error-on-warnings', '--max-diagnostics=none', ...PLAIN] },
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for tests in Chromium', command: ['wxt', 'build', '--mode', 'e2e'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'build for tests in Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mode', 'e2e'] },
  vitest('units', 'unit*'),
  vitest('builds', 'build'),
  playwright('Chromium', 'chromium', ['chromium', 'openssl']),
  playwright('Firefox', 'firefox', ['firefox', 'openssl']),
];

function vitest(name: string, project: string): Step {
  const reporters = ['--reporter=default', '--reporter=./tests/run/vitest-reporter.ts'];
  return { name, command: ['vitest', 'run', '--project', project, ...reporters], reports: true };
}

function playwright(name: string, project: string, needs: readonly Needed[]): Step {
  const command = [
    'playwright',
    'test',
    `--project=${project}`,
    '--reporter=list,./tests/run/playwright-reporter.ts',
  ] as const;
  return { name, command, reports: true, needs };
}
