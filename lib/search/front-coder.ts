/** Front-codes keys, as lib/search/front-coding.ts reads them. */
import { ByteWriter } from './bytes';
import { NIBBLE } from './front-coding';
import { writeLetter } from './key-letters';

/** Front-codes keys one after the other. */
export class FrontCoder {
  readonly #writer = new ByteWriter();
  #last = '';
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#writer.length;
  }

  /** Adds a key that comes after all before. */
  add(key: string): void {
    const shared = sharedLength(this.#last, key);
    const following = key.length - shared;
    this.#writer.byte((Math.min(NIBBLE, shared) << 4) | Math.min(NIBBLE, following));
    if (shared >= NIBBLE) this.#writer.varint(shared - NIBBLE);
    if (following >= NIBBLE) this.#writer.varint(following - NIBBLE);
    for (let at = shared; at < key.length; at += 1) writeLetter(this.#writer, key.charCodeAt(at));
    this.#last = key;
    this.#count += 1;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#writer.finish();
  }
}

/** How many UTF-16 units two keys begin with alike. */
export function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}
