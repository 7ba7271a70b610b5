/** Where what was made is kept: a Map, or a WeakMap where it is to last no longer than its key. */
interface Kept<Key, Made> {
  get(key: Key): Made | undefined;
  set(key: Key, made: Made): unknown;
}

/**
 * What is made of a key when that is first asked for, and kept. A fresh page has few words to take apart and does everything for
 * the first time, so the analyzer's lists are made by the letter that words begin with: only those that are needed.
 */
export function madeOnce<Key, Made>(
  make: (key: Key) => Made,
  made: Kept<Key, Made> = new Map<Key, Made>(),
): (key: Key) => Made {
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}
