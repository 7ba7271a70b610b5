/** `npm run bench`: measures what a reader waits for, prints it, and writes it to results.md. Never asserts a time. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHROMIUM_OWN_HOSTS } from '../e2e/chromium';
import { startPageServer } from '../e2e/page-server';
import { describeMachine } from './machine';
import type { Lab, Measurement } from './measurement';
import { measurements } from './registry';
import { type Finished, writeReport } from './report';
import { buildShipped } from './shipped-build';

const RESULTS = 'tests/bench/results.md';
const NAMES = measurements.map(({ name }) => name).join(', ');
const USAGE = `Usage: npm run bench -- [--runs N] [--only NAME]
--runs N     how often each subject is measured, 20 unless told
--only NAME  one measurement (${NAMES}), or all whose names begin with
             NAME and a hyphen; printed and not written to ${RESULTS}`;

interface Choice {
  readonly runs: number;
  readonly chosen: readonly Measurement[];
}

async function main(): Promise<void> {
  const choice = readArguments();
  if (choice === undefined) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const { runs, chosen } = choice;
  const machine = describeMachine();
  const report = writeReport(await measure(chosen, runs), machine, runs);
  process.stdout.write(report);
  if (chosen.length === measurements.length) writeFileSync(RESULTS, report);
}

function readArguments(): Choice | undefined {
  try {
    const { values } = parseArgs({
      options: { runs: { type: 'string', default: '20' }, only: { type: 'string' } },
    });
    const runs = Number(values.runs);
    const { only } = values;
    const chosen = measurements.filter(
      ({ name }) => only === undefined || name === only || name.startsWith(`${only}-`),
    );
    return Number.isInteger(runs) && runs > 0 && chosen.length > 0 ? { runs, chosen } : undefined;
  } catch {
    return undefined;
  }
}

async function measure(chosen: readonly Measurement[], runs: number): Promise<Finished[]> {
  const say = (text: string) =>
    void process.stderr.write(`${new Date().toLocaleTimeString('en-GB')} ${text}\n`);
  say('building the extension');
  const build = buildShipped();
  const web = await startPageServer(CHROMIUM_OWN_HOSTS);
  const lab: Lab = { runs, build: build.folder, web, say };
  try {
    const finished: Finished[] = [];
    for (const measurement of chosen) {
      say(measurement.title);
      finished.push({ measurement, outcome: await measurement.run(lab) });
    }
    return finished;
  } finally {
    await web.close();
    build.remove();
  }
}

await main();
