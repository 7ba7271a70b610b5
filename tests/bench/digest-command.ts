/** The maintainer's command over years of digests. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDays } from './made-up-digests';
import type { Measurement, Row } from './measurement';
import { beyond, spread } from './numbers';
import { median } from './statistics';
import { takeTurns } from './turns';

const MOST_RUNS = 10;
const DAYS = 600;
const ENTRIES_A_DAY = 7;
const COMMAND = ['npm', 'run', '-s', 'digest', '--'] as const;

interface Output {
  readonly digests: readonly { readonly entries: readonly unknown[] }[];
  readonly problems: readonly unknown[];
}

export const digestCommand: Measurement = {
  name: 'import-command',
  title: 'The maintainer’s command',
  method: [
    `\`npm run -s digest\` with a folder of ${DAYS} generated plain-text digests of ${ENTRIES_A_DAY} entries each, from the start of the` +
      ` process to its end, ${MOST_RUNS} runs at most. Below it Node by itself, tsx with an empty script, and the same command with` +
      ' `--help`, which starts everything and reads nothing: its floor.',
  ],
  run: async (lab) => {
    const folder = mkdtempSync(join(tmpdir(), 'yeobaek-days-'));
    try {
      const digests = writeDays(folder);
      const script = join(folder, 'empty.ts');
      writeFileSync(script, '');
      const times = await takeTurns(Math.min(lab.runs, MOST_RUNS), {
        node: async () => timeOf([process.execPath, '--eval', '0']).time,
        tsx: async () => timeOf([join('node_modules', '.bin', 'tsx'), script]).time,
        help: async () => timeOf([...COMMAND, '--help']).time,
        digests: async () => {
          const { time, output } = timeOf([...COMMAND, digests]);
          expectAll(output);
          return time;
        },
      });
      const floor = median(times.help);
      const row = (name: string, subject: keyof typeof times): Row => {
        return [name, ...spread(times[subject]), ...beyond(median(times[subject]), floor)];
      };
      return {
        columns: ['Started', 'median', '95th percentile', 'beyond the floor', 'ratio'],
        rows: [
          row('Node', 'node'),
          row('tsx', 'tsx'),
          row('the command, nothing to read', 'help'),
          row(`the command, ${DAYS} digests`, 'digests'),
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Into a folder inside the given one; its path. */
function writeDays(folder: string): string {
  const digests = join(folder, 'digests');
  mkdirSync(digests);
  for (const { name, text } of makeDays(DAYS, ENTRIES_A_DAY)) writeFileSync(join(digests, name), text);
  return digests;
}

function timeOf([program = '', ...args]: readonly string[]): { time: number; output: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return { time, output: stdout };
}

function expectAll(output: string): void {
  const { digests, problems } = JSON.parse(output) as Output;
  const entries = digests.reduce((sum, digest) => sum + digest.entries.length, 0);
  if (problems.length > 0 || entries !== DAYS * ENTRIES_A_DAY) {
    throw new Error(`The command read ${entries} entries and found ${problems.length} problems.`);
  }
}
