import { useEffect } from 'preact/hooks';
import { words } from '../lib/platform/words';
import { PageTop } from './PageTop';
import type { PopupContent } from './popup-view';
import { ResultRow } from './ResultRow';
import type { PopupProps, PopupState } from './use-popup';

/** The id of an entry's option, by which the box names the active one. */
export function optionId(entryId: number): string {
  return `entry-${entryId}`;
}

interface PopupResultsProps {
  readonly state: PopupState;
  readonly props: PopupProps;
  readonly focusBox: () => void;
}

/** The list below the box, or the words for why there is none. */
export function PopupResults({ state, props, focusBox }: PopupResultsProps) {
  const { content, entries, active, reload } = state;
  useEffect(() => {
    const shown = entries[active];
    const option = shown === undefined ? null : document.getElementById(optionId(shown.id));
    option?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [active, content]);
  // The options stand among headings and unfolded texts, so the list owns them by name instead of holding them.
  const owned = entries.map(({ id }) => optionId(id)).join(' ');
  return (
    <>
      <div id="results" role="listbox" aria-label={words('popup.results')} aria-owns={owned} />
      <p class="status" role="status">
        {statusOf(content)}
      </p>
      {content.kind === 'sections' ? (
        <>
          {content.page !== undefined && (
            <PageTop page={content.page} reload={reload} focusBox={focusBox} {...props} />
          )}
          <Sections state={state} content={content} focusBox={focusBox} />
        </>
      ) : (
        <Message content={content} openOptions={props.openOptions} />
      )}
    </>
  );
}

type Sectioned = Extract<PopupContent, { kind: 'sections' }>;

interface SectionsProps {
  readonly state: PopupState;
  readonly content: Sectioned;
  readonly focusBox: () => void;
}

function Sections({ state, content, focusBox }: SectionsProps) {
  const searchTag = (tag: string) => {
    state.setText(`#${tag}`);
    focusBox();
  };
  const left = content.total - state.entries.length;
  const activeId = state.entries[state.active]?.id;
  return (
    <>
      {content.sections.map(({ name, entries, titles }) => (
        <section key={name} class="section">
          <h2 class="section-name">{name}</h2>
          <ul class="rows">
            {entries.map((shown) => (
              <ResultRow
                key={shown.id}
                id={optionId(shown.id)}
                shown={shown}
                marks={state.marks}
                isMarkedTag={state.isMarkedTag}
                titles={titles}
                active={shown.id === activeId}
                unfolded={state.unfolded.has(shown.id)}
                onOpen={(inBackground) => state.open(shown, inBackground)}
                onUnfold={() => state.toggle(shown.id)}
                onTag={searchTag}
              />
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && <p class="message quiet">{words('popup.more', left)}</p>}
    </>
  );
}

function Message({
  content,
  openOptions,
}: {
  readonly content: PopupContent;
  readonly openOptions: () => void;
}) {
  switch (content.kind) {
    case 'loading':
      return <p class="message late">{words('popup.loading')}</p>;
    case 'failed':
      return <p class="message failure">{content.message}</p>;
    case 'nothing-found':
      return (
        <div class="message">
          <p>{words('popup.nothingFound', [content.query])}</p>
          <p class="quiet">{words('popup.nothingFoundHint')}</p>
        </div>
      );
    default:
      return (
        <div class="message">
          <p>{words('popup.emptyLibrary')}</p>
          <button type="button" class="button" onClick={openOptions}>
            {words('popup.importFirst')}
          </button>
        </div>
      );
  }
}

/** What a screen reader is told when the list changes. */
function statusOf(content: PopupContent): string {
  if (content.kind === 'sections') return words('popup.found', content.total);
  return content.kind === 'nothing-found' ? words('popup.found', 0) : '';
}
