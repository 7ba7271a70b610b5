import { describe, expect, test } from 'vitest';
import { countStep, countTests, describeCounts } from './counts';

const report = (passed: number, failures: readonly string[] = [], skipped = 0) =>
  JSON.stringify({ passed, failures, skipped });

describe('a step that is one test in itself', () => {
  test('passes where its command ends well', () => {
    expect(countStep(undefined)).toEqual({ passed: 1, failed: 0, skipped: 0, failures: [] });
  });

  test('fails otherwise, and says how it ended', () => {
    const outcome = countStep('it ended with status 2');
    expect(outcome).toEqual({ passed: 0, failed: 1, skipped: 0, failures: ['it ended with status 2'] });
  });
});

describe('a step that runs tests', () => {
  test('counts them, and names what failed instead of how its runner ended', () => {
    expect(countTests(report(3, ['a.test.ts › one: no'], 2), 'it ended with status 1')).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
      failures: ['a.test.ts › one: no'],
    });
  });

  test('fails where it ran none', () => {
    const failures = ['it ran no test'];
    expect(countTests(report(0), undefined)).toMatchObject({ failed: 1, failures });
    expect(countTests(report(0, [], 4), undefined)).toMatchObject({ failed: 1, skipped: 4, failures });
  });

  test('fails where its runner fails and no test does', () => {
    const failures = ['it was ended by SIGKILL'];
    expect(countTests(report(2), failures[0])).toEqual({ passed: 2, failed: 1, skipped: 0, failures });
  });

  test('fails where its runner wrote nothing, or nothing that can be read', () => {
    expect(countTests(undefined, 'it ended with status 1')).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests(undefined, undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests('{"passed":', undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests('{}', 'it ended with status 1')).toMatchObject({ passed: 0, failed: 1 });
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
