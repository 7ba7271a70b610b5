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

describe('Korean words', () => {
  test('of one noun have one stem', () => {
    const forms =
      '모델 모델이 모델을 모델은 모델의 모델에서 모델에서는 모델로부터 모델들 모델들의 모델이라는 모델입니다 모델인 모델이죠';
    expect(new Set(keysOf(forms))).toEqual(new Set([hangulKey('모델')]));
    expect(new Set(stemsOf(forms))).toEqual(new Set(['모델']));
  });

  test('of one noun made a verb have its stem', () => {
    const forms =
      '학습 학습하는 학습했다 학습된 학습시킨 학습하기 학습함 학습했습니다 학습해서 학습되었습니다 학습시켰습니다 학습하지만 학습할';
    expect(new Set(keysOf(forms))).toEqual(new Set([hangulKey('학습')]));
  });

  test.each(
    '정확도 온도 속도 학습속도 평가 효과 결과 조직도 길이 이미지 메시지 도메인 디자인 파이프라인 언어이해 접근제한'.split(
      ' ',
    ),
  )('%s has no particle', (word) => {
    expect(stemsOf(word)).toEqual([word]);
  });
});

describe('words of other letters', () => {
  test.each([
    ['LLM을', ['llm']],
    ['LLM에서는', ['llm']],
    ['fine-tuning하는', ['finetuning', 'fine', 'tuning']],
    ['GPT-4o의', ['gpt4o', 'gpt', '4o']],
    ['Qwen2.5', ['qwen2.5', 'qwen', '2.5']],
    ['ResNet-50', ['resnet50', 'resnet', '50']],
    ['H100', ['h100']],
    ['state-space models', ['statespace', 'state', 'space', 'model']],
    ['policies', ['policy']],
    ['β-VAE', ['betavae', 'beta', 'vae']],
    ['$\\beta$-VAE', ['betavae', 'beta', 'vae']],
    ['α', ['alpha']],
    ['$\\alpha$', ['alpha']],
    ['C++와 C#', ['c++', 'c#']],
    ['encoder/decoder', ['encoder', 'decoder']],
    ['I/O', ['io', 'i', 'o']],
    ["model's", ['model']],
    ['Schölkopf', ['scholkopf']],
    ['ＲＬ', ['rl']],
    ['漢字', ['漢字', '漢', '字']],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });
});
