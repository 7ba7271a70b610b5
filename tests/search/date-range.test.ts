// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateRange } from '../../lib/search/date-range';

describe('parseDateRange', () => {
  test.each([
    ['a year', '2024', '2024-01-01', '2024-12-31'],
    ['a month', '2024-09', '2024-09-01', '2024-09-30'],
    ['the February of a leap year', '2024-02', '2024-02-01', '2024-02-29'],
    ['a day', '2024-09-18', '2024-09-18', '2024-09-18'],
    ['dots', '2024.9.18', '2024-09-18', '2024-09-18'],
    ['dots, the last too', '2024. 9. 18.', '2024-09-18', '2024-09-18'],
    ['strokes', '2024/9', '2024-09-01', '2024-09-30'],
    ['Korean', '2024년 9월 18일', '2024-09-18', '2024-09-18'],
    ['a Korean month', '2024년9월', '2024-09-01', '2024-09-30'],
    ['a decomposed year', '2024년'.normalize('NFD'), '2024-01-01', '2024-12-31'],
    ['full width', '２０２４－０９', '2024-09-01', '2024-09-30'],
    ['a month that is being typed', '2024-', '2024-01-01', '2024-12-31'],
    ['a range', '2024-01..2024-06', '2024-01-01', '2024-06-30'],
    ['a range of three dots', '2023…2024', '2023-01-01', '2024-12-31'],
    ['a Korean range', '2024년 1월~2024년 6월', '2024-01-01', '2024-06-30'],
    ['a wave dash', '2024-01〜2024-06', '2024-01-01', '2024-06-30'],
    ['a range with its ends turned', '2024-06..2024-01', '2024-01-01', '2024-06-30'],
    ['a range without an end', '2024-03..', '2024-03-01', undefined],
    ['a range without a beginning', '..2024-03', undefined, '2024-03-31'],
  ])('%s', (_, text, from, to) => {
    expect(parseDateRange(text)).toEqual({ from, to });
  });

  test.each([
    ...[
      '',
      '..',
      '~',
      'yesterday',
      '24',
      '202',
      '2024-13',
      '2024-00',
      '2024-02-30',
      '0000-01',
      '20240918',
      '2024-09-18-01',
    ],
    ...[
      '2024..x',
      'x..2024',
      '2023..2024..2025',
      '-2024',
      '2024년년월',
      '2024-9999999',
      `${'2024'.repeat(5_000)}`,
    ],
  ])('%.20j is none', (text) => {
    expect(parseDateRange(text)).toBeUndefined();
  });

  test('any day is the range of itself, within that of its month and its year', () => {
    const days = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseDateRange(day)).toEqual({ from: day, to: day });
        for (const span of [day.slice(0, 7), day.slice(0, 4)]) {
          const { from = '', to = '' } = parseDateRange(span) ?? {};
          expect(from <= day && day <= to && from.startsWith(span) && to.startsWith(span)).toBe(true);
        }
      }),
    );
  });

  test('no text throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'2014039-./년월일.~…　 x'), maxLength: 30 }),
        (text) => {
          expect(() => parseDateRange(text)).not.toThrow();
        },
      ),
    );
  });
});
