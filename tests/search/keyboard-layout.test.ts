// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { hangulKey } from '../../lib/search/hangul-key';
import { typedInEnglish, typedInKorean } from '../../lib/search/keyboard-layout';

describe('keys pressed while the keyboard was set to the other language', () => {
  test.each([
    ['ahepf', '모델'],
    ['rkdghkgkrtmq', '강화학습'],
    ['ahe', '모ㄷ'],
    ['Rnp', '꿰'],
    ['Ahepf', '모델'],
    ['dPdhl', '예외'],
  ])('%s is %s', (typed, word) => {
    expect(typedInKorean(typed)).toBe(hangulKey(word));
  });

  test.each([
    ['ㅡㅐㅇ디', 'model'],
    ['ㅅㄱ무ㄴ랙ㅡㄷㄱ', 'transformer'],
    ['ㅡㅐㅇ디'.normalize('NFD'), 'model'],
    ['ㅣㅣㅡ', 'llm'],
  ])('%s is %s', (typed, word) => {
    expect(typedInEnglish(typed)).toBe(word);
  });

  test('mean nothing where there is something that the other does not type', () => {
    expect(typedInKorean('gpt4')).toBeUndefined();
    expect(typedInKorean('모델')).toBeUndefined();
    expect(typedInKorean('')).toBeUndefined();
    expect(typedInEnglish('model')).toBeUndefined();
    expect(typedInEnglish('모델4')).toBeUndefined();
  });
});
