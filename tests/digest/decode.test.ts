import { describe, expect, test } from 'vitest';
import { decodeLines } from '../../lib/digest/decode';

const bytes = (text: string) => new TextEncoder().encode(text);
const linesOf = (input: Uint8Array) => {
  const decoded = decodeLines(input);
  return decoded.kind === 'text' ? decoded.lines.map(({ text }) => text) : decoded.kind;
};

function wide(text: string, order: 'utf-16le' | 'utf-16be'): Uint8Array {
  const found = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'utf-16be' ? found.swap16() : found);
}

/** 「가나」 in EUC-KR, from KS X 1001. */
const EUC_KR = new Uint8Array([0xb0, 0xa1, 0xb3, 0xaa, 0x0d, 0x0a, 0x41]);

describe('decoding', () => {
  test.each([
    ['UTF-8', bytes('가\n나'), ['가', '나']],
    ['UTF-8 with a byte-order mark', bytes('\uFEFF가\n나'), ['가', '나']],
    ['Windows line ends', bytes('가\r\n나\r\n'), ['가', '나', '']],
    ['old Mac line ends', bytes('가\r나'), ['가', '나']],
    ['NFD Hangul', bytes('모델'.normalize('NFD')), ['모델']],
    ['non-breaking and zero-width spaces', bytes('a\u00A0b\u200Bc\u2060 '), ['a bc']],
    ['UTF-16 little endian', new Uint8Array([0xff, 0xfe, 0x00, 0xac, 0x0a, 0x00, 0x41, 0x00]), ['가', 'A']],
    ['UTF-16 big endian', new Uint8Array([0xfe, 0xff, 0xac, 0x00, 0x00, 0x0a, 0x00, 0x41]), ['가', 'A']],
    ['UTF-16 little endian without a mark', wide('가나\r\nA', 'utf-16le'), ['가나', 'A']],
    ['UTF-16 big endian without a mark', wide('가나\r\nA', 'utf-16be'), ['가나', 'A']],
    ['EUC-KR', EUC_KR, ['가나', 'A']],
    ['a tab in a text that is plain otherwise', bytes(' a\tb \n나'), ['a b', '나']],
    ['separators of lines and paragraphs', bytes('가\u2028나\u2029다'), ['가', '나', '다']],
    ['the Hangul filler, which leaves a line blank', bytes('가\n\u3164\n나'), ['가', '', '나']],
  ])('%s', (_, input, lines) => expect(linesOf(input)).toEqual(lines));

  test('an emoji keeps the joiner that makes it one', () => {
    expect(linesOf(bytes('👩\u200D🔬'))).toEqual(['👩\u200D🔬']);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['white space alone', bytes(' \n\t\r\n')],
    ['a byte-order mark alone', bytes('\uFEFF')],
  ])('%s is empty', (_, input) => expect(linesOf(input)).toBe('empty'));

  test('a picture is binary', () => {
    const png = new Uint8Array([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]);
    expect(linesOf(png)).toBe('binary');
  });

  test('broken bytes damage their own line alone, and are never shown as if they were text', () => {
    const good = bytes('한 줄\n두 줄\n세 줄\n네 줄\n다섯 줄\n');
    const decoded = decodeLines(new Uint8Array([...good, 0x61, 0xff, 0xfe, 0x0a, ...good]));
    expect(decoded.kind).toBe('text');
    const lines = decoded.kind === 'text' ? decoded.lines : [];
    expect(lines.filter(({ damaged }) => damaged).map(({ number }) => number)).toEqual([6]);
    expect(lines[6]).toEqual({ number: 7, text: '한 줄', damaged: false });
  });

  test.each([
    ['EUC-KR', [...EUC_KR, 0x0a, ...EUC_KR, 0x0a, ...EUC_KR, 0x0a, 0xff, 0xff, 0x0a, ...EUC_KR], 7],
    [
      'UTF-16',
      [
        0xff,
        0xfe,
        ...wide('가\n나\n다\n라\n마\n', 'utf-16le'),
        0x00,
        0xd8,
        0x0a,
        0x00,
        ...wide('가', 'utf-16le'),
      ],
      6,
    ],
  ])('broken bytes of %s damage their own line alone too', (_, input, line) => {
    const decoded = decodeLines(new Uint8Array(input));
    expect(decoded.kind).toBe('text');
    const lines = decoded.kind === 'text' ? decoded.lines : [];
    expect(lines.filter(({ damaged }) => damaged).map(({ number }) => number)).toEqual([line]);
    expect(lines[0]?.text).toMatch(/^가/);
  });

  test('a control character damages its line', () => {
    const decoded = decodeLines(bytes(`${'글\n'.repeat(9)}a\u0000b`));
    expect(decoded).toMatchObject({ kind: 'text' });
    expect(decoded.kind === 'text' && decoded.lines.at(-1)).toMatchObject({ number: 10, damaged: true });
  });
});
