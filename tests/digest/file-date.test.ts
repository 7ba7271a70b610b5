import { describe, expect, test } from 'vitest';
import { baseNameOf, readDatedName } from '../../lib/digest/file-date';

describe('the date that a file’s name begins with', () => {
  test.each([
    ['240918 A Title.md', '2024-09-18', 'A Title'],
    ['papers/2024/240918 A Title.md', '2024-09-18', 'A Title'],
    ['folder\\240918 A Title.md', '2024-09-18', 'A Title'],
    ['240918_A_Title.md', '2024-09-18', 'A_Title'],
    ['240918 - A Title.md', '2024-09-18', 'A Title'],
    ['20240918 A Title.md', '2024-09-18', 'A Title'],
    ['2024-09-18 A Title.md', '2024-09-18', 'A Title'],
    ['2024.09.18.md', '2024-09-18', ''],
    ['230306.md', '2023-03-06', ''],
    ['220815 LLM.int8().md', '2022-08-15', 'LLM.int8()'],
    ['230212 I$^2$SB.md', '2023-02-12', 'I$^2$SB'],
    ['240918 __init__.md', '2024-09-18', '__init__'],
  ])('%s', (name, date, rest) => expect(readDatedName(name)).toEqual({ date: { kind: 'date', date }, rest }));

  test.each(['240230 A.md', '241301 A.md', '2024-02-30.md', '0099-12-31.md'])(
    '%s is in no calendar',
    (name) => {
      expect(readDatedName(name).date).toEqual({ kind: 'impossible' });
    },
  );

  test.each([
    'A Title.md',
    '09.md',
    '2409.08642.md',
    '2409.08642v2 Notes.md',
    '1234567 A.md',
    'v240918.md',
    '',
  ])('none in %s', (name) =>
    expect(readDatedName(name)).toEqual({ date: undefined, rest: baseNameOf(name) }),
  );
});
