import { words } from '../lib/platform/words';
import type { SearchRequest } from '../lib/search/search-answer';

const SORTS = ['relevance', 'date'] as const;

interface SortToggleProps {
  readonly sort: SearchRequest['sort'];
  readonly onSort: (sort: SearchRequest['sort']) => void;
}

/** What stands first in the list. */
export function SortToggle({ sort, onSort }: SortToggleProps) {
  return (
    <fieldset class="sort" aria-label={words('sort.name')}>
      {SORTS.map((name) => (
        <button
          key={name}
          type="button"
          class="sort-choice"
          aria-pressed={name === sort}
          onClick={() => onSort(name)}
        >
          {words(`sort.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}
