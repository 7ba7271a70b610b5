import type { PaperKey } from '../model/paper-key';
import { titleKey } from '../papers/normalise-title';
import { type EntryRow, EVERY_VERSION, type KeyRelation, type KeyRow, type LearnedRow } from './rows';

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

/** The key under which an entry is found by a learned link, as long as it is not refused. */
export function keyRowOfLearned({ id, key }: Pick<LearnedRow, 'id' | 'key'>): KeyRow {
  return { key, relation: 'learned', id, seq: EVERY_VERSION };
}
