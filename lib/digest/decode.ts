/** From bytes to lines, without ever showing a silent U+FFFD: what cannot be decoded is told line by line. */

/** One line of a text file, cleaned of what editors and clipboards leave behind. */
export interface Line {
  /** Counted from 1, as in the file. */
  readonly number: number;
  readonly text: string;
  /** Whether some of its bytes are not text in the file's encoding. */
  readonly damaged: boolean;
}

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly lines: readonly Line[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' };

/** Where a line ends; the last two are what some editors put on the clipboard. */
export const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const LINES_A_STEP = 1_000;
/** Control characters that no text has; a tab, a line end and a form feed are fine. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/;
/** Above these shares of damaged lines and of signs that are no text a file is called binary, not damaged. */
const BINARY_LINES = 0.2;
const BINARY_SIGNS = 0.02;

/**
 * Decodes UTF-8 and UTF-16, each with or without a byte-order mark, and EUC-KR/CP949 where the bytes are neither.
 * A text with some broken bytes keeps its other lines. `onStep` is called now and then meanwhile.
 */
export function decodeLines(bytes: Uint8Array, onStep?: () => void): Decoded {
  const { text, lines } = decodeWide(bytes) ?? decodeNarrow(bytes, onStep);
  const filled = lines.filter((line) => line.text !== '');
  if (filled.length === 0) return { kind: 'empty' };
  if (isBinary(filled)) return { kind: 'binary' };
  return { kind: 'text', text, lines };
}

/** Some files are one long line, of which one broken byte says little: so lines and signs are both counted. */
function isBinary(filled: readonly Line[]): boolean {
  const damaged = filled.filter((line) => line.damaged);
  if (damaged.length / filled.length <= BINARY_LINES) return false;
  const signs = filled.reduce((sum, line) => sum + line.text.length, 0);
  return damaged.reduce((sum, line) => sum + countUnreadable(line.text), 0) > signs * BINARY_SIGNS;
}

function countUnreadable(text: string): number {
  let count = 0;
  for (const sign of text) if (sign === '\uFFFD' || hasControl(sign)) count += 1;
  return count;
}

/** Whether there is a control character that no text has. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text);
}

/** Lines of a text that is a string already, as pasted text is. */
export function splitLines(text: string, onStep?: () => void): Line[] {
  const isClean = !UNCLEAN.test(text) && !hasControl(text) && text.normalize('NFC') === text;
  return text.split(LINE_END).map((line, index) => {
    if (index % LINES_A_STEP === 0) onStep?.();
    if (isClean) return { number: index + 1, text: line.trim(), damaged: false };
    return cleanLine(line, index + 1, hasControl(line));
  });
}

/** What {@link cleanLine} takes out of a line: most texts have none of it, and are asked once instead of line by line. */
const UNCLEAN = /[\u200B\u2060\uFEFF\u00AD\u3164\u115F\u1160]|[^\S\n\r\u2028\u2029 ]/;

/** A line without what is invisible, and with one kind of space and of Hangul. */
export function cleanLine(text: string, number: number, damaged: boolean): Line {
  // Zero-width spaces, joiners that only steer line breaks, byte-order marks and soft hyphens carry no content;
  // the zero-width joiner stays, since emoji are made with it. The Hangul filler is typed to leave a line blank.
  const visible = text
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n ]|[\u3164\u115F\u1160]/g, ' ');
  return { number, text: visible.normalize('NFC').trim(), damaged };
}

interface Decoding {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Made once, since archives have thousands of files. It throws where bytes are no UTF-8. */
export const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    if (encoding === 'utf-8') return STRICT_UTF8.decode(bytes);
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16, which has a mark, or every other byte of its spaces and line ends empty. */
function decodeWide(bytes: Uint8Array): Decoding | undefined {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) {
    const text = new TextDecoder(marked).decode(bytes);
    const lines = splitLines(text).map((line) => ({
      ...line,
      damaged: line.damaged || line.text.includes('\uFFFD'),
    }));
    return { text, lines };
  }
  if (!bytes.includes(0)) return undefined;
  const texts = ['utf-16le', 'utf-16be'].map((encoding) => decodeAs(encoding, bytes));
  const text = texts.find((one) => one !== undefined && isReadable(one));
  return text === undefined ? undefined : { text, lines: splitLines(text) };
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** What is right by chance, in the wrong encoding, is full of signs that no such text has. */
const FOREIGN_SHARE = 0.1;
const FOREIGN = /[^\p{ASCII}가-힣ㄱ-ㆎ\u1100-\u11FF\u00A0-\u00FF\u2000-\u206F\u3000-\u303F\uFF00-\uFFEF]/gu;

function isReadable(text: string): boolean {
  return !hasControl(text) && countForeign(text) <= text.length * FOREIGN_SHARE;
}

function countForeign(text: string): number {
  return text.match(FOREIGN)?.length ?? 0;
}

/** UTF-8, or EUC-KR; where some bytes are neither, the one in which more lines are whole. */
function decodeNarrow(bytes: Uint8Array, onStep: (() => void) | undefined): Decoding {
  const whole = decodeAs('utf-8', bytes) ?? readableKorean(decodeAs('euc-kr', bytes));
  if (whole !== undefined) return { text: whole, lines: splitLines(whole, onStep) };
  const pieces = splitBytes(bytes);
  const korean = pieces.filter((piece) => readableKorean(decodeAs('euc-kr', piece)) !== undefined).length;
  const unicode = pieces.filter((piece) => /[가-힣]/.test(decodeAs('utf-8', piece) ?? '')).length;
  const encoding = korean > unicode ? 'euc-kr' : 'utf-8';
  const lines = pieces.map((piece, index) => {
    const text = decodeAs(encoding, piece);
    const shown = text ?? new TextDecoder(encoding).decode(piece);
    return cleanLine(shown, index + 1, text === undefined || hasControl(shown));
  });
  return { text: new TextDecoder(encoding).decode(bytes), lines };
}

/** Broken UTF-8 often decodes as EUC-KR by chance, so the result must read as Korean before it is believed. */
function readableKorean(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const hangul = text.match(/[가-힣]/g)?.length ?? 0;
  return hangul > 0 && countForeign(text) <= hangul * FOREIGN_SHARE ? text : undefined;
}

/** The lines of bytes that are no UTF-16. */
function splitBytes(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte !== LINE_FEED && byte !== RETURN) continue;
    pieces.push(bytes.subarray(start, index));
    if (byte === RETURN && bytes[index + 1] === LINE_FEED) index += 1;
    start = index + 1;
  }
  return [...pieces, bytes.subarray(start)];
}
