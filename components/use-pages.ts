import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Page } from '../lib/importing/preview';

export interface Pages<Item> extends Page<Item> {
  /** How many the next step would add; 0 where all are there. */
  readonly next: number;
  readonly loadMore: () => void;
}

/**
 * A long list of which only the beginning is held, and more when it is asked for. Another `load` is another list, as is
 * another `beginning`, which is there already; where it is undefined it is loaded too.
 */
export function usePages<Item>(
  load: (from: number, count: number) => Promise<Page<Item>>,
  size: number,
  beginning: Page<Item> | undefined,
): Pages<Item> {
  const [page, setPage] = useState(beginning ?? { items: [], total: 0 });
  useEffect(() => {
    let isCurrent = true;
    if (beginning !== undefined) setPage(beginning);
    else {
      // A worker that has ended has no list; what ended it is told elsewhere.
      load(0, size).then(
        (first) => isCurrent && setPage(first),
        () => undefined,
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [load, size, beginning]);
  const { items, total } = page;
  const loadMore = useCallback(() => {
    load(items.length, size).then(
      (more) => setPage({ items: [...items, ...more.items], total: more.total }),
      () => undefined,
    );
  }, [load, size, items]);
  return { items, total, next: Math.min(size, total - items.length), loadMore };
}
