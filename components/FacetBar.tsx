import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatYear } from '../lib/platform/dates';
import { words } from '../lib/platform/words';
import { conditionOf, hasCondition } from '../lib/search/narrow-query';
import type { Facets } from '../lib/search/search-answer';
import { FoldIcon } from './FoldIcon';
import { ChipText } from './SuggestionBar';

interface FacetBarProps {
  readonly facets: Facets;
  /** Entries that were found: what all of them have narrows nothing. */
  readonly total: number;
  /** What is asked already: its conditions are not offered again. */
  readonly text: string;
  readonly onNarrow: (kind: 'tag' | 'year', value: string) => void;
}

/** Tags and years of what was found, in one line that can be opened. One stop of the Tab key: arrows lead on inside it. */
export function FacetBar({ facets, total, text, onNarrow }: FacetBarProps) {
  const [isOpen, setOpen] = useState(false);
  const bar = useRef<HTMLUListElement>(null);
  const isCut = useIsCut(bar, facets);
  const chips = [
    ...facets.tags.map((facet) => ({ kind: 'tag' as const, label: `#${facet.value}`, ...facet })),
    ...facets.years.map((facet) => ({ kind: 'year' as const, label: formatYear(facet.value), ...facet })),
  ].filter(({ kind, value, count }) => count < total && !hasCondition(text, conditionOf(kind, value)));
  if (chips.length === 0) return null;
  return (
    <>
      <ul
        ref={bar}
        class={isOpen ? 'chips open' : 'chips'}
        role="toolbar"
        aria-label={words('facets.name')}
        onKeyDown={moveInBar}
      >
        {chips.map(({ kind, value, label, count }, place) => (
          <li key={label} role="none">
            <button
              type="button"
              class="chip"
              tabIndex={place === 0 ? 0 : -1}
              onClick={() => onNarrow(kind, value)}
            >
              <ChipText label={label} count={count} />
            </button>
          </li>
        ))}
      </ul>
      {(isCut || isOpen) && (
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          aria-label={words(isOpen ? 'facets.fewer' : 'facets.all')}
          onClick={() => setOpen(!isOpen)}
        >
          <FoldIcon />
        </button>
      )}
    </>
  );
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
function moveInBar(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : -1;
  if (step === -1 && event.key !== 'ArrowLeft') return;
  const chips = [...event.currentTarget.querySelectorAll('button')];
  const next = chips[chips.findIndex(({ tabIndex }) => tabIndex === 0) + step];
  if (next === undefined) return;
  event.preventDefault();
  for (const chip of chips) chip.tabIndex = chip === next ? 0 : -1;
  next.focus();
}

/** Whether a line holds more than is seen of it. */
function useIsCut(line: { readonly current: HTMLElement | null }, content: unknown): boolean {
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    if (line.current !== null) setCut(line.current.scrollWidth > line.current.clientWidth);
  }, [content]);
  return isCut;
}
