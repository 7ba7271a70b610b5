/** A record of the index is not what was written: it must be made again from the entries. */
export class CorruptIndexError extends Error {
  override readonly name = 'CorruptIndexError';

  constructor(what: string) {
    super(`The search index is corrupt: ${what}.`);
  }
}
