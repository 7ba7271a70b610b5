// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter, LARGEST_RICE, riceParameter } from '../../lib/search/bits';

const wholeNumber = fc.oneof(fc.nat(40), fc.nat(100_000), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const parameter = fc.integer({ min: 0, max: LARGEST_RICE });

describe('numbers in bits', () => {
  test('come back as they were, whatever stands before them', () => {
    const written = fc.oneof(
      fc.record({ code: fc.constant('rice' as const), value: wholeNumber, k: parameter }),
      fc.record({ code: fc.constant('gamma' as const), value: fc.integer({ min: 1, max: 2 ** 24 }) }),
    );
    fc.assert(
      fc.property(fc.array(written, { maxLength: 600 }), (numbers) => {
        const writer = new BitWriter();
        for (const one of numbers) {
          if (one.code === 'rice') writer.rice(one.value, one.k);
          else writer.gamma(one.value);
        }
        const reader = new BitReader(writer.finish(), 0);
        const read = numbers.map((one) => (one.code === 'rice' ? reader.rice(one.k) : reader.gamma()));
        expect(read).toEqual(numbers.map(({ value }) => value));
      }),
    );
  });

  test('come back in a row', () => {
    const mostlyOne = fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      fc.integer({ min: 1, max: 2 ** 24 }),
    );
    fc.assert(
      fc.property(fc.array(mostlyOne, { maxLength: 300 }), fc.nat(7), (numbers, before) => {
        const writer = new BitWriter();
        writer.write(0, before);
        for (const number of numbers) writer.gamma(number);
        const reader = new BitReader(writer.finish(), 0);
        reader.position = before;
        const row = new Uint32Array(numbers.length);
        reader.gammas(row);
        expect([...row]).toEqual(numbers);
      }),
    );
  });

  test('have the parameter that makes them shortest, or one that costs a hundredth of a bit more', () => {
    for (const mean of [0.1, 0.5, 1, 2, 3, 5, 8, 20, 100, 5_000, 3_000_000]) {
      const bitsWith = (k: number) => k + 1 / (1 - (mean / (mean + 1)) ** (2 ** k));
      const best = Math.min(...Array.from({ length: LARGEST_RICE + 1 }, (_, k) => bitsWith(k)));
      expect(bitsWith(riceParameter(mean))).toBeLessThan(best + 0.01);
    }
  });
});
