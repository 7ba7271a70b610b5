import type { PaperKey } from '../model/paper-key';

/** GitHub's, as lib/papers/host-rules.ts writes what is inside one. */
const INSIDE = /^url:github\.com\/[^/?#]+\/[^/?#]+(?=\/)/;

/** The repository that a page with these keys is inside of: its issues, files and releases. Undefined for its own page. */
export function repositoryAround(keys: readonly PaperKey[]): PaperKey | undefined {
  for (const key of keys) {
    const repository = INSIDE.exec(key)?.[0];
    if (repository !== undefined) return repository as PaperKey;
  }
  return undefined;
}
