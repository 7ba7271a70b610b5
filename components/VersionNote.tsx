import type { Entry } from '../lib/model/digest';
import { canonicalKey } from '../lib/papers/canonical-address';
import { words } from '../lib/platform/words';

interface VersionNoteProps {
  readonly entry: Entry;
  /** The version of the paper that the page shows, where it tells. */
  readonly version: number | undefined;
}

/** Says so where an entry names another version of its paper than the page shows. */
export function VersionNote({ entry, version }: VersionNoteProps) {
  const named = entry.address === undefined ? undefined : canonicalKey(entry.address);
  if (version === undefined || named?.kind !== 'key' || named.version === undefined) return null;
  if (named.version === version) return null;
  return <span class="version">{words('card.otherVersion', [`v${named.version}`, `v${version}`])}</span>;
}
