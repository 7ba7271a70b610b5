/** `npm test`: every check there is, one after another, also after one has failed. The last line is the sum. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countStep, countTests, describeCounts, failedStep, type Outcome } from './run/counts';
import { findLack } from './run/needs';
import { isInterrupted, runTool, watchForInterrupt } from './run/processes';
import { REPORT_FILE } from './run/report';
import { STEPS, type Step } from './run/steps';
import { useTemporaryFolder } from './run/temporary-folder';

const REPORTS = path.resolve('test-results/reports');
/** Far above what the slowest step takes; one that hangs must not hold up the others. */
const STEP_LIMIT_MS = 40 * 60_000;
const MOST_FAILURES = 40;

interface Finished extends Outcome {
  readonly name: string;
  readonly seconds: number;
}

async function main(): Promise<void> {
  useTemporaryFolder();
  watchForInterrupt(() => say('\nInterrupted: ending what is running.'));
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  say(describeCorpus());
  for (const lack of lacksOf(STEPS)) say(`✗ ${lack}`);
  const finished: Finished[] = [];
  for (const step of STEPS) {
    if (isInterrupted()) break;
    say(`\n── ${step.name}: ${step.command.join(' ')}`);
    const start = Date.now();
    const outcome = await runStep(step);
    finished.push({ ...outcome, name: step.name, seconds: (Date.now() - start) / 1000 });
  }
  say(`\n${finished.map(summarize).join('\n')}`);
  const outcomes = isInterrupted() ? [...finished, failedStep('interrupted')] : finished;
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
  say(describeCounts(outcomes));
}

async function runStep(step: Step): Promise<Outcome> {
  const lacks = lacksOf([step]);
  if (lacks.length > 0) return failedStep(lacks.join(' '));
  const report = path.join(REPORTS, `${step.name}.json`);
  const { failure } = await runTool(step.command, STEP_LIMIT_MS, { [REPORT_FILE]: report });
  if (!step.reports) return countStep(failure);
  const written = existsSync(report) ? readFileSync(report, 'utf8') : undefined;
  return countTests(written, failure);
}

/** What is not installed, each with the command that installs it. */
function lacksOf(steps: readonly Step[]): string[] {
  const needed = new Set(steps.flatMap(({ needs = [] }) => needs));
  return [...needed].map(findLack).filter((lack) => lack !== undefined);
}

function describeCorpus(): string {
  const corpus = process.env.YEOBAEK_CORPUS ?? '';
  if (corpus === '') return 'YEOBAEK_CORPUS is not set: tests that need it are not run.';
  return existsSync(corpus)
    ? `YEOBAEK_CORPUS is ${corpus}.`
    : `YEOBAEK_CORPUS is ${corpus}, where no file is: tests that need it fail.`;
}

/** A step's counts and time, and a line for each failure: what was printed of it is long ago by now. */
function summarize(finished: Finished): string {
  const { name, seconds, failed, failures } = finished;
  const line = `${failed === 0 ? '✓' : '✗'} ${name.padEnd(28)}${describeCounts([finished]).padEnd(36)}`;
  const shown = failures.slice(0, MOST_FAILURES).map((failure) => `\n    ${failure}`);
  const more = failures.length - shown.length;
  return `${line}${seconds.toFixed(1).padStart(6)} s${shown.join('')}${more > 0 ? `\n    … and ${more} more` : ''}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();
