/**
 * The bytes of a file, fetched where they are needed, so that an archive of any size need not be in memory as a whole. A
 * `Uint8Array` is one that is.
 */
export interface ByteSource {
  readonly length: number;
  /**
   * The bytes from `start` up to `end`; fewer where the file ends before. To be used before others are asked for, since these
   * may be gone then. Throws an {@link UnreadableFile} where the file is gone.
   */
  subarray(start: number, end: number): Uint8Array;
}

/** A file that was there and cannot be read any more. */
export class UnreadableFile extends Error {}

/** All bytes of a file; undefined where it cannot be read. */
export function readWhole(source: ByteSource | undefined): Uint8Array | undefined {
  try {
    return source?.subarray(0, source.length);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

/** Bytes that are fetched at a time where a file is read on, and where it is read somewhere else. */
const WINDOW = 2 * 1024 * 1024;
const JUMP = 64 * 1024;

/** A file of `length` bytes, of which `fetch` gets a part, one at a time, and throws an {@link UnreadableFile} where it cannot. */
export function readInWindows(length: number, fetch: (start: number, end: number) => Uint8Array): ByteSource {
  let from = 0;
  let window: Uint8Array | undefined;
  return {
    length,
    subarray: (start, end) => {
      const last = Math.min(end, length);
      const until = from + (window?.length ?? 0);
      if (window === undefined || start < from || last > until) {
        const size = start >= from && start <= until ? WINDOW : JUMP;
        window = fetch(start, Math.min(length, Math.max(last, start + size)));
        from = start;
      }
      return window.subarray(start - from, last - from);
    },
  };
}
