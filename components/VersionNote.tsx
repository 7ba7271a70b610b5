import type { Entry } from '../lib/model/digest';
import { kindOfKey } from '../lib/model/paper-key';
import { canonicalKey } from '../lib/papers/canonical-address';
import { words } from '../lib/platform/words';

/** What any address that names a version has in it: the first address that is read in full costs a page 1 ms. */
const VERSION = /v\d/i;

interface VersionNoteProps {
  readonly entry: Entry;
  /** The version of the paper that the page shows, where it tells. */
  readonly version: number | undefined;
}

/** Says so where an entry names another version of its paper than the page shows. */
export function VersionNote({ entry, version }: VersionNoteProps) {
  if (version === undefined || entry.address === undefined || !VERSION.test(entry.address)) return null;
  // Of several papers, the page may be of another than the address is.
  if (entry.links.filter((key) => kindOfKey(key) === 'arxiv').length > 1) return null;
  const named = canonicalKey(entry.address);
  if (named.kind !== 'key' || named.version === undefined || named.version === version) return null;
  return <span class="version">{words('card.otherVersion', [`v${named.version}`, `v${version}`])}</span>;
}
