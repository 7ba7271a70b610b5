import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInWindows, readWhole, UnreadableFile } from '../../lib/digest/byte-source';

function fileOf(length: number) {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
  const fetched: [start: number, end: number][] = [];
  const source = readInWindows(length, (start, end) => {
    fetched.push([start, end]);
    return bytes.slice(start, end);
  });
  return { bytes, fetched, source };
}

describe('a file that is read in windows', () => {
  test('has the same bytes wherever it is read', () => {
    const { bytes, source } = fileOf(300_000);
    const place = fc.integer({ min: 0, max: 310_000 });
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 200_000 }), (start, length) => {
        const [read, expected] = [source, bytes].map((one) => one.subarray(start, start + length));
        // Byte by byte in the language itself: a comparison for people takes a thousand times as long.
        expect(Buffer.compare(read ?? bytes, expected ?? bytes)).toBe(0);
      }),
    );
  });

  test('is fetched in few large parts where it is read on, each byte once', () => {
    const { fetched, source } = fileOf(10_000_000);
    for (let at = 0; at < 10_000_000; at += 700) source.subarray(at, at + 700);
    expect(fetched.length).toBeLessThan(10);
    expect(fetched.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThan(10_010_000);
  });

  test('is fetched in small parts where it is read here and there', () => {
    const { fetched, source } = fileOf(50_000_000);
    for (let at = 49_000_000; at > 0; at -= 1_000_000) source.subarray(at, at + 30);
    expect(Math.max(...fetched.map(([start, end]) => end - start))).toBeLessThan(100_000);
  });

  test('is asked for even where it says that it is empty, since it may be gone', () => {
    const source = readInWindows(0, () => {
      throw new UnreadableFile();
    });
    expect(readWhole(source)).toBeUndefined();
  });

  test('other failures are not taken for a file that is gone', () => {
    const source = readInWindows(3, () => {
      throw new Error('a defect');
    });
    expect(() => readWhole(source)).toThrow('a defect');
  });
});
