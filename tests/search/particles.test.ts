// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { hangulKey } from '../../lib/search/hangul-key';
import { beforeTail, tailsBeginning } from '../../lib/search/particles';

const ALL = [...tailsBeginning('')];

describe('what follows a noun', () => {
  test('is one particle, two, 들 before them, or a form of 이다', () => {
    const texts = new Set(ALL.map(([text]) => text));
    for (const text of ['는', '에서', '에서는', '들', '들을', '들에게는', '입니다', '라는', '이라는'])
      expect(texts.has(text), text).toBe(true);
    expect(ALL.length).toBeGreaterThan(1_500);
  });

  test('is known as a whole by what must stand before it', () => {
    expect(['는', '을', '를', '로는', '들이', '들라', '는는'].map(beforeTail)).toEqual([
      ...['any', 'consonant', 'vowel', 'open', 'any'],
      ...[undefined, undefined],
    ]);
    // 이라도 is a particle behind a consonant, and a form of 이다 behind anything.
    for (const [text, before] of ALL) if (text !== '이라도') expect(beforeTail(text), text).toBe(before);
    expect(beforeTail('이라도')).toBe('any');
  });

  test('is found by each beginning of its key, and by no other letters', () => {
    for (const [text] of ALL.filter((_, index) => index % 23 === 0)) {
      const key = hangulKey(text);
      for (let length = 1; length <= key.length; length += 1) {
        const begun = [...tailsBeginning(key.slice(0, length))].map(([tail]) => tail);
        expect(begun).toContain(text);
        expect(begun.every((tail) => hangulKey(tail).startsWith(key.slice(0, length)))).toBe(true);
      }
      expect([...tailsBeginning(`${key}ㅋㅋ`)]).toEqual([]);
    }
  });
});
