/** What was measured, as Markdown: readable in a terminal and in README alike. */
import type { Measurement, Outcome, Row } from './measurement';

export interface Finished {
  readonly measurement: Measurement;
  readonly outcome: Outcome;
}

export function writeReport(finished: readonly Finished[], machine: string, runs: number): string {
  const today = new Date().toISOString().slice(0, 10);
  const head = [
    '# Speed and size',
    '',
    `Measured on ${today} by \`npm run bench\`: the shipped build in real Chromium, headless; medians of ${runs} runs after two that`,
    'are not counted, subjects in turns, where a section says nothing else. Nothing here is asserted by a test but the budgets of the last table.',
    '',
    machine,
  ];
  return `${[...head, ...finished.flatMap(writeSection)].join('\n')}\n`;
}

function writeSection({ measurement: { title, method }, outcome }: Finished): string[] {
  const { columns, rows, notes = [] } = outcome;
  const items = [...method, ...notes].map((line) => `- ${line}`);
  const table = rows.length === 0 ? [] : [...writeTable(columns, rows), ''];
  return ['', `## ${title}`, '', ...table, ...items];
}

function writeTable(columns: Row, rows: readonly Row[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const ruler = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(columns), line(ruler), ...rows.map(line)];
}
