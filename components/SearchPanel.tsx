import { words } from '../lib/platform/words';
import { type GlossaryControl, GlossaryForm } from './GlossaryForm';
import { type IndexLibrary, IndexPanel } from './IndexPanel';

interface SearchPanelProps {
  readonly library: IndexLibrary;
  readonly glossary: GlossaryControl;
}

/** What a reader can change about the search. */
export function SearchPanel({ library, glossary }: SearchPanelProps) {
  return (
    <section aria-labelledby="search-name">
      <h2 id="search-name">{words('options.search')}</h2>
      <GlossaryForm control={glossary} />
      <IndexPanel library={library} />
    </section>
  );
}
