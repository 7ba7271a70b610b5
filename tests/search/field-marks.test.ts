// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { createFieldMarks, NO_MARKS } from '../../lib/search/field-marks';
import { ANY_FIELD, FIELDS, type FieldMask, maskOf } from '../../lib/search/fields';
import type { Mark } from '../../lib/search/marker';
import type { TermMatch, TermWant } from '../../lib/search/wanted';

const want = (key: string, fields: FieldMask = ANY_FIELD, match: TermMatch = 'exact'): TermWant => ({
  ...{ key, fields, match, weight: 1 },
});
const marked = (mark: Mark, text: string) =>
  mark(text)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

test('a word is marked in the fields where it counts, and in no other', () => {
  const marks = createFieldMarks([want('scale', maskOf('title')), want('reward')]);
  for (const field of FIELDS) {
    const expected = field === 'title' ? ['scale', 'reward'] : ['reward'];
    expect(marked(marks[field], 'scale reward'), field).toEqual(expected);
  }
});

test('a name is marked where it is written so', () => {
  const { authors } = createFieldMarks([want('~adams', maskOf('authors'))]);
  expect(marked(authors, 'Bo Adam, Ádá ADAMS, C. Adamson')).toEqual(['ADAMS']);
});

describe('a tag', () => {
  test.each([
    ['#object-detection', '#Object_Detection', ['#Object_Detection']],
    ['#object-detection', '#object-detection-3d', []],
  ])('%s in %s', (key, tag, expected) => {
    expect(marked(createFieldMarks([want(key, maskOf('tags'))]).tags, tag)).toEqual(expected);
  });

  test('that is still being typed is marked where it begins so', () => {
    const { tags } = createFieldMarks([want('#obj', maskOf('tags'), 'prefix')]);
    expect(marked(tags, '#object_detection')).toEqual(['#object_detection']);
    expect(marked(tags, '#subject')).toEqual([]);
  });

  test('has the words marked by which it was found', () => {
    expect(marked(createFieldMarks([want('detection')]).tags, '#object-detection')).toEqual(['detection']);
  });

  test('marks nothing in a text that only has its letters', () => {
    expect(marked(createFieldMarks([want('#rl')]).commentary, 'rl #rl')).toEqual([]);
  });
});

test('what was not searched for has no marks', () => {
  for (const field of FIELDS) expect(marked(NO_MARKS[field], 'scale')).toEqual([]);
});
