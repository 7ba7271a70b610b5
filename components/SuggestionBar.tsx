import { useEffect, useRef } from 'preact/hooks';
import { formatCount } from '../lib/platform/numbers';
import { words } from '../lib/platform/words';
import type { Completion } from '../lib/search/search-answer';
import type { Suggestions } from './use-suggestions';

/**
 * What the word being typed can become. The box keeps the focus, and its arrows and Enter are the list's: Tab puts the first
 * of these into it, Tab again the next.
 */
export function SuggestionBar({ suggestions }: { readonly suggestions: Suggestions }) {
  const { completions, chosen, choose } = suggestions;
  const bar = useRef<HTMLUListElement>(null);
  useEffect(() => bar.current?.children[Math.max(0, chosen)]?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <>
      <span class="tab-key" aria-hidden="true">
        Tab
      </span>
      <ul class="chips" ref={bar} aria-label={words('suggest.name')}>
        {completions.map((completion, place) => (
          <li key={completion.text}>
            <button
              type="button"
              class={place === chosen ? 'chip chosen' : 'chip'}
              tabIndex={-1}
              onClick={() => choose(place)}
            >
              <ChipText label={labelOf(completion)} count={completion.count} />
            </button>
          </li>
        ))}
      </ul>
      <span class="status" aria-live="polite">
        {announce(completions, chosen)}
      </span>
    </>
  );
}

/** What a chip is about, and how many entries have it. */
export function ChipText({ label, count }: { readonly label: string; readonly count?: number | undefined }) {
  return (
    <>
      {label}
      {count !== undefined && <span class="chip-count">{formatCount(count)}</span>}
    </>
  );
}

function labelOf({ kind, label }: Completion): string {
  return kind === 'tag' ? `#${label}` : label;
}

function announce(completions: readonly Completion[], chosen: number): string {
  const total = completions.length;
  const completion = completions[chosen];
  if (completion === undefined) return words('suggest.offered', total);
  const { count } = completion;
  const place = words('suggest.chosen', [String(chosen + 1), String(total), labelOf(completion)]);
  return count === undefined ? place : `${place}, ${words('popup.found', count, [formatCount(count)])}`;
}
