// @vitest-environment node
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runTool } from './processes';
import { REPORT_FILE, report } from './report';

const CASES = 'tests/fixtures/failing-run';

test('what fails is told by name: a test, a file that cannot be loaded, what no test waits for', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'report-')), 'report.json');
  const options = ['--reporter=./tests/run/vitest-reporter.ts', '--config', `${CASES}/vitest.config.ts`];
  const { failure } = await runTool(['vitest', 'run', ...options], 60_000, { [REPORT_FILE]: file });
  expect(failure).toBe('it ended with status 1');
  const { passed, skipped, failures } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect({ passed, skipped }).toEqual({ passed: 2, skipped: 1 });
  expect(failures).toHaveLength(3);
  expect(failures[0]).toBe(
    `${CASES}/tests.case.ts › a group > fails: expected 1 to be 2 // Object.is equality`,
  );
  expect(failures[1]).toBe(`${CASES}/unloadable.case.ts › around its tests: not loaded`);
  expect(failures[2]).toMatch(/^outside of all tests: nobody waits for it at .*unhandled\.case\.ts:4/);
});
