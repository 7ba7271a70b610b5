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

const LINE_FEED = 0x0a;
/** Control characters that no text has; a tab, a line end and a form feed are fine. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/;
/** Above these shares of damaged lines and of signs that are no text a file is called binary, not damaged. */
const BINARY_LINES = 0.2;
const BINARY_SIGNS = 0.02;

/**
 * Decodes UTF-8 (with or without a byte-order mark), UTF-16 with one, and EUC-KR/CP949 where the bytes are not UTF-8.
 * A UTF-8 text with some broken bytes keeps its other lines.
 */
export function decodeLines(bytes: Uint8Array): Decoded {
  const whole = decodeWhole(bytes);
  const lines = whole === undefined ? decodeByLine(bytes) : splitLines(whole);
  const filled = lines.filter((line) => line.text !== '');
  if (filled.length === 0) return { kind: 'empty' };
  if (isBinary(filled)) return { kind: 'binary' };
  return { kind: 'text', text: whole ?? new TextDecoder('utf-8').decode(bytes), lines };
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
export function splitLines(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => cleanLine(line, index + 1, hasControl(line)));
}

/** A line without what is invisible, and with one kind of space and of Hangul. */
export function cleanLine(text: string, number: number, damaged: boolean): Line {
  // Zero-width spaces, joiners that only steer line breaks, byte-order marks and soft hyphens carry no content;
  // the zero-width joiner stays, since emoji are made with it.
  const visible = text.replace(/[\u200B\u2060\uFEFF\u00AD]/g, '').replace(/[^\S\n ]/g, ' ');
  return { number, text: visible.normalize('NFC').trim(), damaged };
}

function decodeWhole(bytes: Uint8Array): string | undefined {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return new TextDecoder(mark).decode(bytes);
  return decodeAs('utf-8', bytes) ?? decodeKorean(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Broken UTF-8 often decodes as EUC-KR by chance, so the result must read as Korean before it is believed. */
function decodeKorean(bytes: Uint8Array): string | undefined {
  const text = decodeAs('euc-kr', bytes);
  if (text === undefined) return undefined;
  const hangul = text.match(/[가-힣]/g)?.length ?? 0;
  const foreign = text.match(/[^\p{ASCII}가-힣ㄱ-ㆎ\u2000-\u206F\u3000-\u303F\uFF00-\uFFEF]/gu)?.length ?? 0;
  return hangul > 0 && foreign <= hangul / 10 ? text : undefined;
}

function decodeByLine(bytes: Uint8Array): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    const raw = bytes.subarray(start, end);
    const text = decodeAs('utf-8', raw);
    const shown = text ?? new TextDecoder('utf-8').decode(raw);
    lines.push(cleanLine(shown, lines.length + 1, text === undefined || hasControl(shown)));
    start = end + 1;
  }
  return lines;
}
