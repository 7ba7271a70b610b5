import { conditionOf, narrowQuery } from '../lib/search/narrow-query';
import type { Surface } from '../lib/this-page/surface';
import { FacetBar } from './FacetBar';
import { SuggestionBar } from './SuggestionBar';
import { useAfterPause } from './use-after-pause';
import type { PopupState } from './use-popup';

interface QueryStripProps {
  readonly state: PopupState;
  readonly facets: Surface['facets'];
  readonly focusBox: () => void;
}

/**
 * The line below the box: what the word being typed can become, else what the list can be narrowed by. Both come after the
 * list, and the line is there before them.
 */
export function QueryStrip({ state, facets, focusBox }: QueryStripProps) {
  const { content, text, setText, suggestions } = state;
  const found = content.kind === 'found' && content.answer.rows.length > 0 ? content : undefined;
  const narrowing = useAfterPause(found?.wanted.text, (asked) => facets({ text: asked }));
  if (text.trim() === '') return null;
  const narrow = (kind: 'tag' | 'year', value: string) => {
    setText(narrowQuery(text, conditionOf(kind, value)));
    focusBox();
  };
  return (
    <div class="strip">
      {suggestions.completions.length > 0 ? (
        <SuggestionBar suggestions={suggestions} />
      ) : (
        narrowing !== undefined && (
          <FacetBar facets={narrowing} total={found?.answer.total ?? 0} text={text} onNarrow={narrow} />
        )
      )}
    </div>
  );
}
