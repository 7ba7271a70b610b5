// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeText } from '../../lib/search/analyze';
import { analyzeTyped } from '../../lib/search/analyze-typed';
import { statesTo } from './two-set-keyboard';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ..."가각값모델을는하ㅁㅘ ㄱ\u1106\u1169\u11abé\u0301ß±ﬁ①½漢かαΔㆎ-_/.'$#+1aA\u200b\u00ad\ud83d😀",
      ),
    )
    .map((all) => all.join('')),
);

/** What a text is made of, and the stems that are found in it. */
const WORDS: readonly (readonly [word: string, stem: string])[] = [
  ['모델에서는', '모델'],
  ['학습시켰습니다', '학습'],
  ['데이터', '데이터'],
  ['정확도를', '정확도'],
  ['LLM을', 'LLM'],
  ['GPT-4o의', 'GPT-4o'],
  ['models', 'models'],
  ['Schölkopf', 'Schölkopf'],
  ['β-VAE', 'β-VAE'],
  ['값', '값'],
];
const word = fc.constantFrom(...WORDS);
const between = fc.constantFrom(' ', '\n', ', ', '. ', ' (', ') ', ' — ', '… ', ' 😀 ');

describe('tokens', () => {
  test('of any text stand in it, in order, parts inside their whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let whole = { start: 0, end: 0 };
        for (const { key, start, end, isPart } of analyzeText(text)) {
          expect(key).not.toBe('');
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (isPart) {
            expect(start).toBeGreaterThanOrEqual(whole.start);
            expect(end).toBeLessThanOrEqual(whole.end);
          } else {
            // Words of one character, like those of ½, stand in the same place.
            expect(start).toBeGreaterThanOrEqual(whole.start);
            expect(end).toBeGreaterThanOrEqual(whole.end);
            whole = { start, end };
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('have keys of the keyboard’s Hangul alone, or with none of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { key } of analyzeText(text)) expect(key).toMatch(/^(?:[ㄱ-ㆎ]+|[^ㄱ-ㆎ]+)$/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('are the stems as the text has them, however it is composed', () => {
    const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between)), form, (words, by) => {
        const text = words
          .map(([[one], sign]) => one + sign)
          .join('')
          .normalize(by);
        const stems = analyzeText(text)
          .filter((token) => token.isPart === undefined)
          .map(({ start, end }) => text.slice(start, end));
        expect(stems).toEqual(words.map(([[, stem]]) => stem.normalize(by)));
      }),
      { numRuns: 500 },
    );
  });

  test('are found through characters that are not seen', () => {
    for (const [one, stem] of WORDS) {
      const split = [...one].join('\u200b');
      const [token] = analyzeText(split);
      expect(token?.key).toBe(analyzeText(one)[0]?.key);
      expect(split.slice(token?.start, token?.end)).toBe([...stem].join('\u200b'));
    }
  });
});

describe('keys', () => {
  const keysOf = (text: string) => analyzeText(text).map(({ key }) => key);

  test('do not depend on how a text is composed, nor on case', () => {
    const text = fc
      .array(fc.tuple(word, between))
      .map((words) => words.map(([[one], sign]) => one + sign).join(''));
    fc.assert(
      fc.property(text, (one) => {
        const keys = keysOf(one);
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
          expect(keysOf(one.normalize(form))).toEqual(keys);
        expect(keysOf(one.toUpperCase())).toEqual(keys);
        expect(keysOf(one.toLowerCase())).toEqual(keys);
      }),
    );
  });

  test('of any text are the same when it is decomposed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(keysOf(text.normalize('NFD'))).toEqual(keysOf(text.normalize('NFC')));
      }),
      // A mark on nothing that is composed of two.
      { numRuns: 2_000, examples: [['\u{113c7}']] },
    );
  });

  test('never begin as the keys of tags, hosts and the like do', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(keysOf(text).filter((key) => /^[#@!>~]/.test(key))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Words of the field, words that take every kind of vowel and final consonant, and their forms. */
const TYPED =
  '모델 학습 강화학습 데이터 추론 확산 최적화 주의 트랜스포머 임베딩 미세조정 언어모델 파라미터 손실 경사하강법 전이학습 증류 양자화 희소성 어텐션 토큰화 말뭉치 다양성 왜곡 꿰뚫기 값 없는 밝기 훑기 쓸모 깊이 얕은 의미 궤적 귀납 웨이트 좌표 짧은 읽기 앉히기 많은 넓이 젊은 외삽 읊조림 삯 곬 뭐였더라 얘깃거리 예외 모델에서는 데이터에 학습하는 학습시켰습니다 사용해서 정확하게 만들었습니다 빨라졌다 어려운 줄여서'.split(
    ' ',
  );

describe.each(TYPED)('on the way to %s', (wanted) => {
  test.each(statesTo(wanted))('%s leads to its key', (state) => {
    const key = analyzeText(wanted)[0]?.key ?? '';
    for (const typed of [state, state.normalize('NFD')]) {
      const [met] = analyzeTyped(typed, true);
      const leads =
        met?.forms.some((form) => form.match === 'exact' && form.key === key) ||
        (met?.beginning !== undefined && key.startsWith(met.beginning.key));
      expect(leads, typed).toBe(true);
    }
  });
});

test('any text may be typed', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, isOpen) => {
      for (const { forms, beginning, start, end } of analyzeTyped(text, isOpen)) {
        expect(forms.length).toBeGreaterThan(0);
        expect(start).toBeLessThan(end);
        for (const { key, weight } of [...forms, ...(beginning === undefined ? [] : [beginning])]) {
          expect(key).not.toBe('');
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
