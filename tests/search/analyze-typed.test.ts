// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { analyzeTyped } from '../../lib/search/analyze-typed';
import { hangulKey } from '../../lib/search/hangul-key';

function exactKeys(typed: string, isOpen: boolean): string[] {
  return analyzeTyped(typed, isOpen).flatMap(({ forms }) =>
    forms.filter(({ match }) => match === 'exact').map(({ key }) => key),
  );
}

describe('a typed word', () => {
  test('has its own key first, and a beginning only while it is typed', () => {
    const [open] = analyzeTyped('모델을', true);
    expect(open?.forms[0]).toEqual({ key: hangulKey('모델'), match: 'exact', weight: 1 });
    expect(open?.beginning).toEqual({ key: hangulKey('모델을'), match: 'prefix', weight: 0.6 });
    const [closed] = analyzeTyped('모델을', false);
    expect(closed?.forms).toEqual([{ key: hangulKey('모델'), match: 'exact', weight: 1 }]);
    expect(closed?.beginning).toBeUndefined();
  });

  test.each(['모델ㅇ', '모델으', '모델으ㄹ', '모델에', '모델ㅎ', '모델하'])(
    '%s may become a form of the word before it',
    (typed) => {
      expect(exactKeys(typed, true)).toContain(hangulKey('모델'));
    },
  );

  test.each(['모델링', '모델러', '모델ㅌ'])('%s may not', (typed) => {
    expect(exactKeys(typed, true)).not.toContain(hangulKey('모델'));
  });

  test.each([
    ['polici', 'policy'],
    ['policie', 'policy'],
    ['classe', 'class'],
    ['matric', 'matrix'],
    ['corpus', 'corpu'],
  ])('%s may become a form of %s', (typed, key) => {
    const [word] = analyzeTyped(typed, true);
    const keys = exactKeys(typed, true);
    expect(keys.includes(key) || key.startsWith(word?.beginning?.key ?? ' ')).toBe(true);
    expect(word?.beginning?.key).toBe(typed);
  });

  test('of several scripts is several words, the last of them still typed', () => {
    const words = analyzeTyped('거대LLM모델', true);
    expect(words.map(({ key }) => key)).toEqual([hangulKey('거대'), 'llm', hangulKey('모델')]);
    expect(words.map(({ beginning }) => beginning?.key)).toEqual([undefined, undefined, hangulKey('모델')]);
    expect(words.map(({ start, end }) => '거대LLM모델'.slice(start, end))).toEqual(['거대', 'LLM', '모델']);
  });

  test('that is a compound tells its parts', () => {
    expect(analyzeTyped('GPT-4o', false)[0]).toMatchObject({ key: 'gpt4o', parts: ['gpt', '4o'] });
    expect(analyzeTyped('gpt', false)[0]?.parts).toEqual([]);
  });

  test('of one syllable is met by what texts have of it with its particles', () => {
    for (const typed of ['글', '글에서']) {
      const keys = exactKeys(typed, false);
      for (const form of ['글', '글을', '글이', '글은', '글의', '글로'])
        expect(keys).toContain(hangulKey(form));
      for (const form of ['글를', '글가', '글자']) expect(keys).not.toContain(hangulKey(form));
      expect(analyzeTyped(typed, false)[0]?.isSyllable).toBe(true);
    }
    expect(analyzeTyped('모델', false)[0]?.isSyllable).toBe(false);
    expect(analyzeTyped('ㅁ', true)[0]?.isSyllable).toBe(false);
  });

  test('of consonants alone may stand for first letters', () => {
    const [word] = analyzeTyped('ㅁㄷ', true);
    expect(word?.isInitials).toBe(true);
    expect(word?.forms).toContainEqual({ key: 'ㅁㄷ', match: 'initials', weight: 0.6 });
    expect(analyzeTyped('ㄳ', true)[0]?.forms).toContainEqual({
      key: 'ㄱㅅ',
      match: 'initials',
      weight: 0.6,
    });
    expect(analyzeTyped('모ㄷ', true)[0]?.isInitials).toBe(false);
  });

  test('of neither letters nor digits is none', () => {
    expect(analyzeTyped('—!', true)).toEqual([]);
  });
});
