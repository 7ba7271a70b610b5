import { describe, expect, test } from 'vitest';
import { countStep, countTests, describeCounts } from './counts';

const vitest = (files: readonly (readonly [status: string, tests: readonly string[]])[]) =>
  JSON.stringify({
    testResults: files.map(([status, tests]) => {
      return { status, assertionResults: tests.map((one) => ({ status: one })) };
    }),
  });
const playwright = (stats: object) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

describe('a step that is one test in itself', () => {
  test('passes where its command ends well', () => {
    expect(countStep(undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  test('fails otherwise, and says how it ended', () => {
    const outcome = countStep('it ended with status 2');
    expect(outcome).toEqual({ passed: 0, failed: 1, skipped: 0, complaint: 'it ended with status 2' });
  });
});

describe('a step that runs tests', () => {
  test('counts those of all files', () => {
    const report = vitest([
      ['passed', ['passed', 'passed']],
      ['failed', ['passed', 'failed']],
      ['passed', ['pending', 'todo']],
    ]);
    expect(countTests('vitest', report, 'it ended with status 1')).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
    });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const report = vitest([
      ['passed', ['passed']],
      ['failed', []],
      // Loaded, and failed outside its tests.
      ['failed', ['passed']],
    ]);
    expect(countTests('vitest', report, 'it ended with status 1')).toMatchObject({ passed: 2, failed: 2 });
  });

  test('counts those that pass only the second time as failures', () => {
    const report = playwright({ expected: 5, unexpected: 1, flaky: 2, skipped: 3 });
    expect(countTests('playwright', report, undefined)).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  test('fails where it ran none', () => {
    const complaint = 'it ran no test';
    expect(countTests('vitest', vitest([]), undefined)).toMatchObject({ failed: 1, complaint });
    expect(countTests('playwright', playwright({ skipped: 4 }), undefined)).toMatchObject({
      failed: 1,
      complaint,
    });
  });

  test('fails where its runner fails and no test does', () => {
    const outcome = countTests('playwright', playwright({ expected: 2 }), 'it was ended by SIGKILL');
    expect(outcome).toEqual({ passed: 2, failed: 1, skipped: 0, complaint: 'it was ended by SIGKILL' });
  });

  test('fails where its runner wrote nothing, or nothing that can be read', () => {
    expect(countTests('vitest', undefined, 'it ended with status 1')).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests('vitest', undefined, undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests('vitest', '{"testResults":', undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests('playwright', '{}', undefined)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the sum of all steps', () => {
  const some = { passed: 3, failed: 0, skipped: 0 };

  test('names passed and failed, and skipped only where there are any', () => {
    expect(describeCounts([some, { passed: 1, failed: 2, skipped: 0 }])).toBe('4 passed, 2 failed');
    expect(describeCounts([some, { passed: 0, failed: 0, skipped: 2 }])).toBe(
      '3 passed, 0 failed, 2 skipped',
    );
  });
});
