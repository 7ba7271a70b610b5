import { words } from '../lib/platform/words';
import { MoreRows } from './MoreRows';
import { describeTotal, type FoundContent, hasMore } from './popup-view';
import { QueryNotes } from './QueryNotes';
import { type ListProps, ResultRows } from './ResultRows';
import { SortToggle } from './SortToggle';

/** What a query found: how many, what there is to say of it, and the first of them. */
export function FoundEntries({ content, ...list }: ListProps & { readonly content: FoundContent }) {
  const { wanted, answer } = content;
  const { state, focusBox } = list;
  const notes = <QueryNotes answer={answer} text={wanted.text} />;
  if (answer.rows.length === 0) {
    return (
      <>
        {notes}
        {answer.problems.length === 0 && <NothingFound query={wanted.text.trim()} />}
      </>
    );
  }
  return (
    <section class="section">
      <div class="section-head">
        <h2 class="section-name">{describeTotal(answer)}</h2>
        <SortToggle sort={state.sort} onSort={state.setSort} />
      </div>
      {notes}
      <ResultRows entries={answer.rows} titles={NO_TITLES} {...list} />
      {hasMore(content) && (
        <MoreRows
          shown={answer.rows.length}
          total={answer.total}
          onMore={state.showMore}
          focusBox={focusBox}
        />
      )}
    </section>
  );
}

/** A search does not look up what its entries mention. */
const NO_TITLES = {};

function NothingFound({ query }: { readonly query: string }) {
  return (
    <div class="message">
      <p>{words('popup.nothingFound', [query])}</p>
      <ul class="tips">
        <li>{words('nothing.shorter')}</li>
        <li>{words('nothing.either')}</li>
        <li>{words('nothing.glossary')}</li>
      </ul>
    </div>
  );
}
