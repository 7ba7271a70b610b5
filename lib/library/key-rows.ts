import type { LearnedKey } from '../model/learned-key';
import type { PaperKey } from '../model/paper-key';
import { titleKey } from '../papers/normalise-title';
import { type EntryRow, EVERY_VERSION, type KeyRow } from './rows';

/** All keys under which a version of an entry is found; undefined where there is none. Nothing is found by a resource. */
export function keyRowOf({ id, seq, entry }: EntryRow): KeyRow | undefined {
  const title = titleKey(entry.title);
  return makeRow(seq, id, entry.links, title === undefined ? entry.mentions : [title, ...entry.mentions]);
}

/** The keys under which an entry is found by all that was learned for it, as far as that is not refused. */
export function keyRowOfLearned(id: number, learned: readonly LearnedKey[]): KeyRow | undefined {
  const counting = learned.filter(({ refused }) => refused !== true);
  return makeRow(
    EVERY_VERSION,
    id,
    counting.map(({ key }) => key),
    [],
  );
}

function makeRow(
  seq: number,
  id: number,
  linking: readonly PaperKey[],
  others: readonly PaperKey[],
): KeyRow | undefined {
  const links = new Set(linking);
  const keys = new Set([...links, ...others]);
  return keys.size === 0 ? undefined : { seq, id, keys: [...keys], links: links.size };
}
