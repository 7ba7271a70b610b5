import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PartedList } from './PartedList';

interface RemovableListProps<Item> {
  readonly name: string;
  readonly note: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What the button of each row says, to those who see it and to those who hear it. */
  readonly action: string;
  readonly actionName: (item: Item) => string;
  readonly onRemove: (item: Item) => void;
  /** Takes the focus when the last row is gone. */
  readonly focusAfter: () => void;
  readonly children: (item: Item) => ComponentChildren;
}

/** A list whose rows are taken away one by one. */
export function RemovableList<Item>(props: RemovableListProps<Item>) {
  const { name, note, items, keyOf, action, actionName, onRemove, focusAfter, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const removing = useRef<number>(undefined);
  // The button that was pressed goes away with its row, and the focus must not go with it.
  useEffect(() => {
    const index = removing.current;
    if (index === undefined) return;
    removing.current = undefined;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = buttons[index] ?? buttons.at(-1);
    if (next === undefined) focusAfter();
    else next.focus();
  }, [items]);
  const remove = (item: Item, index: number) => {
    removing.current = index;
    onRemove(item);
  };
  return (
    <PartedList {...{ name, items, keyOf, list }} note={<p class="quiet">{note}</p>}>
      {(item, index) => (
        <div class="digest">
          <span class="digest-name">{children(item)}</span>
          <button
            type="button"
            class="button"
            aria-label={actionName(item)}
            onClick={() => remove(item, index)}
          >
            {action}
          </button>
        </div>
      )}
    </PartedList>
  );
}
