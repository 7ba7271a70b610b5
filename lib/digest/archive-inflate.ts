/** Unpacking of one file, with a limit that no lie about its size can lift. */
import { Inflate, inflateSync } from 'fflate';

const PIECE = 16 * 1024;
/** Packed files up to this size are unpacked at once, which for thousands of notes is several times as fast. */
const SMALL = 64 * 1024;
/** The size of a buffer for all small files. */
export const SCRATCH = 16 * SMALL;

type Inflated = Uint8Array | 'tooLarge' | undefined;

/** The unpacked bytes, which may lie in `scratch` and stay there until the next call; undefined where they are damaged. */
export function inflate(packed: Uint8Array, limit: number, scratch: Uint8Array): Inflated {
  try {
    return (
      (packed.length <= SMALL ? inflateSmall(packed, scratch) : undefined) ?? inflateCounted(packed, limit)
    );
  } catch {
    return undefined;
  }
}

/** Into one buffer for all files, past whose end nothing can be written; undefined where it did not suffice. */
function inflateSmall(packed: Uint8Array, scratch: Uint8Array): Uint8Array | undefined {
  const unpacked = inflateSync(packed, { out: scratch });
  return unpacked.length < scratch.length ? unpacked : undefined;
}

/** Stops as soon as there is more than `limit`, whatever the archive says of its sizes. */
function inflateCounted(packed: Uint8Array, limit: number): Inflated {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((piece, isLast) => {
    length += piece.length;
    pieces.push(piece);
    isWhole = isLast;
  });
  for (let at = 0; at < packed.length && length <= limit; at += PIECE) {
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  if (length > limit) return 'tooLarge';
  return isWhole ? join(pieces, length) : undefined;
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
