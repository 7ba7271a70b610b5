// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { finds } from './documents';
import { statesTo } from './two-set-keyboard';

/** Words of the field, and words that take every kind of vowel and final consonant. */
const WORDS =
  '모델 학습 강화학습 데이터 추론 확산 최적화 주의 트랜스포머 임베딩 미세조정 언어모델 파라미터 손실 경사하강법 전이학습 증류 양자화 희소성 어텐션 토큰화 말뭉치 다양성 왜곡 꿰뚫기 값 없는 밝기 훑기 쓸모 깊이 얕은 의미 궤적 귀납 웨이트 좌표 짧은 읽기 앉히기 많은 넓이 젊은 외삽 읊조림 삯 곬 뭐였더라 얘깃거리 예외'.split(
    ' ',
  );

test('the keyboard types as a keyboard does', () => {
  expect(statesTo('모델')).toEqual(['ㅁ', '모', '몯', '모데', '모델']);
  expect(statesTo('학습')).toEqual(['ㅎ', '하', '학', '핛', '학스', '학습']);
  expect(statesTo('확산')).toEqual(['ㅎ', '호', '화', '확', '홗', '확사', '확산']);
  expect(statesTo('꿰뚫기')).toEqual(['ㄲ', '꾸', '꿰', '꿰ㄸ', '꿰뚜', '꿰뚤', '꿰뚫', '꿰뚫ㄱ', '꿰뚫기']);
});

describe.each(WORDS)('on the way to %s', (word) => {
  test.each(statesTo(word))('%s finds it', (state) => {
    expect(finds(state, word)).toBe(true);
    expect(finds(state, `이것은 ${word}에서 온 것입니다.`)).toBe(true);
    expect(finds(state, `거대${word}`)).toBe(true);
  });

  test('a state finds it behind words that are typed already, decomposed as some systems send it', () => {
    for (const state of statesTo(word))
      expect(finds(`온 ${state.normalize('NFD')}`, `온갖 ${word}`)).toBe(true);
  });
});

describe('what is typed is not ignored', () => {
  test.each([
    ['모', '머리'],
    ['몯', '모니터'],
    ['모데', '모드'],
    ['모델', '모데'],
    ['모ㄷ', '모'],
    ['학습', '학스'],
    ['모델', '몰델'],
    ['모델', '뫄델'],
    ['하ㅅ', '학스'],
    ['하', '호'],
    ['화', '호'],
    ['값', '갑'],
    ['ㅁㄷ', '모'],
    ['ㄲ', '가'],
  ])('%s does not find %s', (state, text) => {
    expect(finds(state, text)).toBe(false);
  });

  test('single letters stand for the syllables that begin with them', () => {
    expect(finds('ㅁㄷ', '모델')).toBe(true);
    expect(finds('ㄱㅎㅎㅅ', '강화학습')).toBe(true);
    expect(finds('ㄱㅎㅎㅅ', '강화 학습')).toBe(false);
  });
});
