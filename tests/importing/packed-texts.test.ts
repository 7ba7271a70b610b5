import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPackedTexts } from '../../lib/importing/packed-texts';

test('every text comes back as it was, whatever else is kept', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '한국어 논평', '🙂'.repeat(300_000), '가'.repeat(500_000), 'a'.repeat(1_048_576)),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (kept) => {
      const texts = createPackedTexts();
      const places = kept.map(texts.add);
      expect(places.map(texts.at)).toEqual(kept);
      expect(texts.at(places.at(-1) ?? 0)).toBe(kept.at(-1) ?? '');
    }),
    { numRuns: 30 },
  );
});

test('full blocks are kept elsewhere, and their own memory may be given up', () => {
  const kept: Uint8Array[] = [];
  let asked = 0;
  const texts = createPackedTexts((block) => {
    const copy = block.slice();
    kept.push(copy);
    block.fill(0);
    return () => {
      asked += 1;
      return copy;
    };
  });
  const all = Array.from({ length: 30 }, (_, index) => `${index}`.padEnd(100_000, '여'));
  const places = all.map(texts.add);
  expect(kept.length).toBeGreaterThan(5);
  expect(places.map(texts.at)).toEqual(all);
  // One after another, each block is asked for once.
  expect(asked).toBe(kept.length);
});
