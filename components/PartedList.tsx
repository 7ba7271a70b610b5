import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../lib/platform/words';

/** Rows shown at a time. */
const ROWS_AT_A_TIME = 20;

interface PartedListProps<Item> {
  readonly name: string;
  readonly note?: ComponentChildren;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly list?: Ref<HTMLUListElement>;
  readonly children: (item: Item, index: number) => ComponentChildren;
}

/** A list with its name, in parts where it is long; nothing where it is empty. */
export function PartedList<Item>({ name, note, items, keyOf, list, children }: PartedListProps<Item>) {
  const [shown, setShown] = useState(ROWS_AT_A_TIME);
  if (items.length === 0) return null;
  const next = Math.min(ROWS_AT_A_TIME, items.length - shown);
  return (
    <>
      <h3>{name}</h3>
      {note}
      <ul class="digests" ref={list ?? null}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item)} class="digest-item">
            {children(item, index)}
          </li>
        ))}
      </ul>
      {next > 0 && (
        <button type="button" class="button more" onClick={() => setShown(shown + ROWS_AT_A_TIME)}>
          {words('library.more', next)}
        </button>
      )}
    </>
  );
}
