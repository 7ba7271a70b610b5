// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { analyzeText } from '../../lib/search/analyze';
import { hangulKey } from '../../lib/search/hangul-key';

/** The stems of a text as it has them, without parts of compounds. */
function stemsOf(text: string): string[] {
  return analyzeText(text)
    .filter((token) => token.isPart === undefined)
    .map(({ start, end }) => text.slice(start, end));
}

function keysOf(text: string): string[] {
  return analyzeText(text).map(({ key }) => key);
}

function expectOneKey(forms: string, key: string): void {
  expect(forms.split(' ').filter((word) => keysOf(word).join(' ') !== key)).toEqual([]);
}

describe('Korean words', () => {
  test.each([
    [
      '모델',
      '모델 모델이 모델을 모델은 모델의 모델에 모델에서 모델에서는 모델로 모델로부터 모델들 모델들의 모델들에서 모델이라는 모델이라고 모델입니다 모델인 모델인데 모델이죠 모델이네요 모델이군요 모델이었습니다 모델까지도 모델처럼 모델보다는 모델별로 모델이긴',
    ],
    [
      '데이터',
      '데이터 데이터가 데이터를 데이터는 데이터로 데이터와 데이터라는 데이터죠 데이터군요 데이터였습니다 데이터인 데이터나',
    ],
    ['글', '글 글에서 글에는 글으로 글까지 글부터 글처럼 글보다 글들이'],
    ['아이디어', '아이디어 아이디어가 아이디어도 아이디어네요 아이디어입니다 아이디어라고'],
    ['논문', '논문의 논문이 논문에선 논문에서도 논문들은'],
    ['고양이', '고양이 고양이가 고양이도'],
  ])('of the noun %s have one stem', (noun, forms) => {
    expectOneKey(forms, hangulKey(noun));
    for (const form of forms.split(' ')) expect(stemsOf(form)).toEqual([noun]);
  });

  test.each([
    [
      '학습',
      '학습 학습하는 학습했다 학습된 학습시킨 학습하기 학습함 학습했습니다 학습해서 학습되었습니다 학습시켰습니다 학습하지만 학습할 학습합니다 학습하였다 학습해보면 학습시켜야 학습되지 학습한다는 학습할수록 학습해왔던 학습되어',
    ],
    ['중요', '중요한 중요하다 중요하게 중요해진 중요했는데'],
    ['정확', '정확한 정확히 정확하게'],
    ['사용', '사용해 사용해서 사용했군요 사용하네요 사용하려면'],
  ])('made verbs of the noun %s have its stem', (noun, forms) => {
    expectOneKey(forms, hangulKey(noun));
    for (const form of forms.split(' ')) expect(stemsOf(form)).toEqual([noun]);
  });

  test.each([
    [
      '만들다',
      '만들다 만드는 만들어 만든 만들었습니다 만들고 만들면 만듭니다 만들어진 만들어서 만들어냈다 만들려고',
    ],
    ['빠르다', '빠르다 빠르게 빠른 빨라 빨라서 빨라졌다 빠릅니다 빠르고 빠름'],
    ['좋다', '좋다 좋은 좋네요 좋아 좋아요 좋습니다 좋아졌는데 좋을 좋았던 좋지만'],
    ['크다', '크다 큰 크게 커서 커지면 컸습니다 클수록'],
    ['어렵다', '어렵다 어려운 어렵게 어려워 어려웠습니다 어려움 어렵네요'],
    ['줄이다', '줄이다 줄이는 줄인 줄여 줄였다 줄여서 줄입니다'],
    ['나누다', '나누다 나누는 나눠 나누어 나눴습니다 나눈'],
    ['모으다', '모으다 모으는 모아 모았다 모은'],
    ['찾다', '찾다 찾는다 찾아 찾은 찾아냅니다 찾았던 찾기 찾으면'],
    ['강하다', '강하다 강한 강하게 강해 강해진'],
  ])('of the verb or adjective %s have its key', (word, forms) => {
    expectOneKey(forms, hangulKey(word));
  });

  test.each(
    '정확도 온도 속도 학습속도 평가 효과 결과 실험결과는 조직도 길이 이미지 이미지도 메시지 도메인 디자인 파이프라인 언어이해 접근제한 크기 크기를 이야기 분류기 생성기 논의 주의 한국어 레이어 스타일 프레임 페이지'.split(
      ' ',
    ),
  )('%s loses nothing of its own', (word) => {
    expect(stemsOf(word)).toEqual([word.replace(/(?<=결과)는$|(?<=크기)를$|(?<=이미지)도$/, '')]);
  });

  test.each([
    ['정확도', '정확한'],
    ['크기', '큰'],
    ['평가', '평균'],
    ['조직도', '조직'],
    ['최적화', '최적의'],
    ['분류기', '분류'],
  ])('%s and %s have keys of their own', (one, other) => {
    expect(keysOf(one)).not.toEqual(keysOf(other));
  });

  test('have the letters as typed for a key', () => {
    expect(keysOf('과')).toEqual(['ㄱㅗㅏ']);
    expect(keysOf('값')).toEqual(['ㄱㅏㅂㅅ']);
    expect(keysOf('의미')).toEqual(['ㅇㅡㅣㅁㅣ']);
    expect(keysOf('꿰뚫')).toEqual(['ㄲㅜㅔㄸㅜㄹㅎ']);
    expect(keysOf('ㅁㄷ')).toEqual(['ㅁㄷ']);
    expect(keysOf('ㄳ')).toEqual(['ㄱㅅ']);
  });
});

describe('words of other letters', () => {
  test.each([
    ['LLM을', ['llm']],
    ['LLM에서는', ['llm']],
    ['LLM이라는', ['llm']],
    ['LLM학습을', ['llm', hangulKey('학습')]],
    ['거대LLM', [hangulKey('거대'), 'llm']],
    ['모델(LLM)은', [hangulKey('모델'), 'llm']],
    ['fine-tuning하는', ['finetuning', 'fine', 'tuning']],
    ['GPT-4o의', ['gpt4o', 'gpt', '4o']],
    ['GPT4o', ['gpt4o', 'gpt', '4o']],
    ['Qwen2.5', ['qwen2.5', 'qwen', '2.5']],
    ['ResNet-50', ['resnet50', 'resnet', '50']],
    ['H100', ['h100']],
    ['12B', ['12b']],
    ['3.5-turbo.', ['3.5turbo', '3.5', 'turbo']],
    ['state-space models', ['statespace', 'state', 'space', 'model']],
    ['vision–language', ['visionlanguage', 'vision', 'language']],
    ['image_generation', ['imagegeneration', 'image', 'generation']],
    ['β-VAE', ['betavae', 'beta', 'vae']],
    ['$\\beta$-VAE', ['betavae', 'beta', 'vae']],
    ['μP', ['mup', 'mu', 'p']],
    ['α', ['alpha']],
    ['Δ', ['delta']],
    ['\\alpha', ['alpha']],
    ['$\\varepsilon$', ['epsilon']],
    ['C++와 C#', ['c++', 'c#']],
    ['c#sharp', ['c', 'sharp']],
    ['encoder/decoder', ['encoder', 'decoder']],
    ['I/O', ['io', 'i', 'o']],
    ["model's", ['model']],
    ['Schölkopf', ['scholkopf']],
    ['Straße', ['strass']],
    ['STRASSE', ['strass']],
    ['ＲＬ', ['rl']],
    ['𝐱𝟐', ['x2']],
    ['漢字', ['漢字', '漢', '字']],
    ['привет', ['привет']],
    ['a1-b2-c3-d4-e5-f6-g7', ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7']],
    ['', []],
    ['… — !?', []],
    ['😀', []],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });
});

describe('English plurals', () => {
  test.each([
    ['model', 'models'],
    ['policy', 'policies'],
    ['class', 'classes'],
    ['loss', 'losses'],
    ['cache', 'caches'],
    ['batch', 'batches'],
    ['box', 'boxes'],
    ['image', 'images'],
    ['matrix', 'matrices'],
    ['index', 'indices'],
    ['index', 'indexes'],
    ['corpus', 'corpora'],
    ['bias', 'biases'],
    ['analysis', 'analyses'],
    ['hypothesis', 'hypotheses'],
    ['movie', 'movies'],
    ['GPU', 'GPUs'],
    ['API', 'APIs'],
    ['GPT-4', "GPT-4's"],
    ['state-space', 'state-spaces'],
  ])('%s and %s have one key', (one, many) => {
    expect(keysOf(many)[0]).toBe(keysOf(one)[0]);
  });

  test.each([
    ['new', 'news'],
    ['gps', 'gp'],
    ['process', 'proces'],
  ])('%s and %s do not', (one, other) => {
    expect(keysOf(one)).not.toEqual(keysOf(other));
  });
});
