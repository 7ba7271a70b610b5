/** Somebody else's page must hear of no error of ours: what it makes impossible is not shown. */

/** What `read` gives; undefined where it fails. */
export function quietly<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** For promises of which nobody waits for the end. */
export function ignore(): void {}
