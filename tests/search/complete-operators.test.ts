// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionPlace, withChoice } from '../../lib/search/complete-operators';
import { OPERATORS, operatorOf, PARTS, partOf } from '../../lib/search/operators';
import { queryText } from './random-queries';
import { statesTo } from './two-set-keyboard';

/** A query with `^` for the caret. */
function placeIn(marked: string) {
  const caret = marked.indexOf('^');
  return completionPlace(marked.replace('^', ''), caret);
}

/** The query with a choice at the caret, and where the caret is then. */
function choose(marked: string, choice: string): string | undefined {
  const place = placeIn(marked);
  if (place === undefined) return undefined;
  const { text, caret } = withChoice(marked.replace('^', ''), place, choice);
  return `${text.slice(0, caret)}^${text.slice(caret)}`;
}

describe('names of operators', () => {
  test.each([
    ['ta^', ['tag:']],
    ['rl -AU^', ['author:']],
    ['ti^', ['title:']],
    ['da^', ['date:']],
    ['태^', ['태그:']],
    ['제목^', ['제목:']],
    ['나^', ['날짜:']],
    ['mentions^', ['mentions:']],
  ])('%s', (marked, choices) => {
    expect(placeIn(marked)).toMatchObject({ kind: 'operator', choices });
  });

  test.each(['^', 't^', 'ㅌ^', 'tax^', 'ta ^', '"ta^', '"ta"^', 'foo:ta^', 'a OR^', 'date:20^'])(
    'nothing is offered for %s',
    (marked) => {
      expect(placeIn(marked)).toBeUndefined();
    },
  );

  test('every state of the keyboard on the way to one leads to it', () => {
    for (const state of statesTo('저자').slice(1)) {
      expect(placeIn(`${state}^`)).toMatchObject({ choices: ['저자:'] });
    }
  });
});

describe('values', () => {
  test.each([
    ['#^', 'tag', ''],
    ['rl #obj^', 'tag', 'obj'],
    ['-＃obj^', 'tag', 'obj'],
    ['tag:^', 'tag', ''],
    ['태그:객체^', 'tag', '객체'],
    ['author:"Yann L^', 'author', 'Yann L'],
    ['저자：김^', 'author', '김'],
  ])('%s', (marked, kind, typed) => {
    expect(placeIn(marked)).toMatchObject({ kind, typed });
  });

  test.each([
    ['has:^', ['abstract', 'commentary', 'translation', 'tags', 'authors']],
    ['has:co^', ['commentary']],
    ['has:초^', ['초록']],
    ['있음:^', ['초록', '논평', '번역', '태그', '저자']],
  ])('%s', (marked, choices) => {
    expect(placeIn(marked)).toMatchObject({ kind: 'operator', choices });
  });
});

describe('a choice in its place', () => {
  test.each([
    ['rl ta^', 'tag:', 'rl tag:^'],
    ['rl #obj^', 'object_detection', 'rl #object_detection ^'],
    ['-#obj^ rl', 'object_detection', '-#object_detection ^rl'],
    ['#ob^jects rl', 'object_detection', '#object_detection ^rl'],
    ['author:yann^', 'Yann LeCun', 'author:"Yann LeCun" ^'],
    ['author:"Yann L^', 'Yann LeCun', 'author:"Yann LeCun" ^'],
    ['author:"Yann L^" rl', 'Yann LeCun', 'author:"Yann LeCun" ^rl'],
    ['tag: ob^', 'x', undefined],
    ['has:ab^', 'abstract', 'has:abstract ^'],
    ['tag:^', 'a "b" c', 'tag:"a b c" ^'],
  ])('%s with %s', (marked, choice, chosen) => {
    expect(choose(marked, choice)).toBe(chosen);
  });

  test('leaves all that stands before it as it is', () => {
    fc.assert(
      fc.property(queryText, fc.nat(), (text, some) => {
        const caret = some % (text.length + 1);
        const place = completionPlace(text, caret);
        if (place === undefined) return;
        const chosen = withChoice(text, place, 'tag:');
        expect(chosen.text.startsWith(text.slice(0, place.start))).toBe(true);
        expect(chosen.text.slice(0, chosen.caret)).toBe(`${text.slice(0, place.start)}tag:`);
        expect(place.start <= caret && caret <= place.end).toBe(true);
      }),
    );
  });
});

describe('the tables', () => {
  const spellings = (table: typeof OPERATORS | typeof PARTS) =>
    [...table.values()].flatMap(({ english, korean }) => [...english, ...korean]);

  test('no spelling means two operators or two parts', () => {
    for (const table of [OPERATORS, PARTS]) {
      const all = spellings(table);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('names are read in any case and width, and no others', () => {
    for (const [operator, { english, korean }] of OPERATORS) {
      for (const name of [...english, ...korean]) expect(operatorOf(name.toUpperCase())).toBe(operator);
      expect(operatorOf(korean[0].normalize('NFD'))).toBe(operator);
    }
    expect(operatorOf('ＴＡＧ')).toBe('tag');
    expect(partOf('초록')).toBe('abstract');
    for (const name of ['', '__proto__', 'constructor', 'toString']) {
      expect(operatorOf(name)).toBeUndefined();
      expect(partOf(name)).toBeUndefined();
    }
  });
});
