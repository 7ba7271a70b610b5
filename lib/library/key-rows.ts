import type { PaperKey } from '../model/paper-key';
import { titleKey } from '../papers/normalise-title';
import type { EntryRow, KeyRelation, KeyRow } from './rows';

/** All keys under which a version of an entry is found. */
export function keyRowsOf({ id, seq, entry }: EntryRow): KeyRow[] {
  const rows = (relation: KeyRelation, keys: readonly PaperKey[]): KeyRow[] =>
    keys.map((key) => ({ key, relation, id, seq }));
  const title = titleKey(entry.title);
  return [
    ...rows('link', entry.links),
    ...rows('title', title === undefined ? [] : [title]),
    ...rows('resource', entry.resources),
    ...rows('mention', entry.mentions),
  ];
}
