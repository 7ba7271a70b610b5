/** Many texts as UTF-8 in blocks, of which only a few need be in memory. */

export interface PackedTexts {
  /** Keeps a text without lone surrogates; returns where it is. */
  add(text: string): number;
  at(place: number): string;
}

/** Keeps a full block, whose buffer is given up; returns what gets its bytes back. */
export type KeepBlock = (block: Uint8Array<ArrayBuffer>) => () => Uint8Array;

const BLOCK = 1024 * 1024;
/** Blocks that are kept open: texts are mostly asked for in the order in which they came, in two or three rows at once. */
const MOST_OPEN = 4;
/** Bytes that a UTF-16 unit takes at most. */
const WIDEST = 3;

/** `keepBlock` may keep blocks somewhere else; without it they stay in memory. */
export function createPackedTexts(keepBlock: KeepBlock = (block) => () => block): PackedTexts {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const full: (() => Uint8Array)[] = [];
  let block = new Uint8Array(BLOCK);
  let used = 0;
  const opened = new Map<number, Uint8Array>();
  /** Three numbers a text: its block, where it begins there, and where it ends. */
  const bounds: number[] = [];
  const write = (text: string): boolean => {
    const { read, written } = encoder.encodeInto(text, block.subarray(used));
    if (read < text.length) return false;
    bounds.push(full.length, used, used + written);
    used += written;
    return true;
  };
  const bytesOf = (index: number): Uint8Array => {
    if (index === full.length) return block;
    const bytes = opened.get(index) ?? full[index]?.() ?? new Uint8Array();
    // The last asked for is the last to be closed.
    opened.delete(index);
    opened.set(index, bytes);
    const [oldest] = opened.keys();
    if (opened.size > MOST_OPEN && oldest !== undefined) opened.delete(oldest);
    return bytes;
  };
  return {
    add: (text) => {
      if (!write(text)) {
        full.push(keepBlock(block));
        block = new Uint8Array(Math.max(BLOCK, WIDEST * text.length));
        used = 0;
        write(text);
      }
      return bounds.length / 3 - 1;
    },
    at: (place) => {
      const [index = 0, start, end] = bounds.slice(3 * place, 3 * place + 3);
      return decoder.decode(bytesOf(index).subarray(start, end));
    },
  };
}
