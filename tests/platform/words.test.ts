import { describe, expect, test } from 'vitest';
import { problem } from '../../lib/digest/problem';
import { LibraryError } from '../../lib/library/library-error';
import { formatDate, formatMonth } from '../../lib/platform/dates';
import { describeError, describeProblem, words } from '../../lib/platform/words';

describe('words', () => {
  test('take the form that a number asks for', () => {
    expect(words('popup.found', 1)).toBe('1 note');
    expect(words('popup.found', 2)).toBe('2 notes');
    expect(words('popup.found', 0)).toBe('0 notes');
  });

  test('have their placeholders filled', () => {
    expect(words('import.summary', ['1', '2', '3'])).toBe('1 new, 2 changed, 3 unchanged');
  });
});

describe('a problem', () => {
  test('is told with what it is about', () => {
    expect(describeProblem(problem('a.txt', 1, 'titleTwice', 'A Paper'))).toBe(
      'Two notes have the same title: “A Paper”. Both are imported.',
    );
  });

  test('quotes no more of a text than one needs to find it', () => {
    const told = describeProblem(problem('a.txt', 1, 'onlyATitle', 'long '.repeat(1_000)));
    expect(told).toContain('long…');
    expect(told.length).toBeLessThan(200);
  });

  test('quotes signs whole, and none that would turn the message around', () => {
    const told = describeProblem(problem('a.txt', 1, 'onlyATitle', `\u202Egpj.exe\u2066${'🙂'.repeat(100)}`));
    expect(told).toContain(`“gpj.exe${'🙂'.repeat(72)}…”`);
  });
});

test.each([
  [new LibraryError('full'), 'There is no room left on the disk'],
  [new DOMException('No room', 'QuotaExceededError'), 'There is no room left on the disk'],
  [new Error('Anything else'), 'The browser could not open the digests'],
])('%s is told in words', (error, told) => {
  expect(describeError(error)).toContain(told);
});

describe('dates', () => {
  test('stand in the language of the words, whatever the time zone', () => {
    expect(formatDate('2024-09-18')).toBe('September 18, 2024');
    expect(formatMonth('2024-09')).toBe('September 2024');
  });

  test('that are none stand as they are', () => {
    expect(formatDate('no date')).toBe('no date');
  });
});
