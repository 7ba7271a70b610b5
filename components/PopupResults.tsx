import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { ShownEntry } from '../lib/model/annotation';
import { words } from '../lib/platform/words';
import { hasEntries, linkKeyOf } from '../lib/this-page/this-page';
import { FoundEntries } from './FoundEntries';
import { IndexNotice } from './IndexNotice';
import { PageTop } from './PageTop';
import type { PopupProps } from './popup-props';
import { describeTotal, entriesOf, type PopupContent } from './popup-view';
import { optionId, ResultRows } from './ResultRows';
import { useLinking } from './use-linking';
import type { PopupState } from './use-popup';

interface PopupResultsProps {
  readonly state: PopupState;
  readonly props: PopupProps;
  readonly focusBox: () => void;
}

const START = { text: '', sort: '' };

/** The list below the box, or the words for why there is none. */
export function PopupResults({ state, props, focusBox }: PopupResultsProps) {
  const { content, entries, active, page, setText } = state;
  const { text, sort } = content.kind === 'found' ? content.wanted : START;
  // Another list is read from its beginning.
  useLayoutEffect(() => window.scrollTo(0, 0), [text, sort]);
  useEffect(() => {
    const shown = entries[active];
    const option = shown === undefined ? null : document.getElementById(optionId(shown.id));
    option?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [active, content]);
  // The options stand among headings and unfolded texts, so the list owns them by name instead of holding them.
  const owned = entries.map(({ id }) => optionId(id)).join(' ');
  const linking = useLinking({ link: props.link, unlink: props.unlink, reload: state.reload });
  const key = page === undefined || hasEntries(page) ? undefined : linkKeyOf(page);
  const onLink = useMemo(() => {
    // What was linked, or why it was not, is said above the list of the page.
    return key && ((shown: ShownEntry) => void linking.link(shown, key).then(() => setText('')));
  }, [key]);
  const list = { state, focusBox, related: props.related, onLink };
  return (
    <>
      <div id="results" role="listbox" aria-label={words('popup.results')} aria-owns={owned} />
      <p class="status" role="status">
        {statusOf(content)}
      </p>
      {state.indexNews !== undefined && content.kind !== 'start' && <IndexNotice news={state.indexNews} />}
      {content.kind === 'found' && <FoundEntries content={content} {...list} />}
      {content.kind === 'start' && (
        <>
          <PageTop page={content.page} linking={linking} focusBox={focusBox} nearTitles={props.nearTitles} />
          {content.sections.map((section) => (
            <section key={section.name} class="section">
              <h2 class="section-name">{section.name}</h2>
              <ResultRows {...section} {...list} />
            </section>
          ))}
        </>
      )}
      <Message content={content} openOptions={props.openOptions} />
    </>
  );
}

interface MessageProps {
  readonly content: PopupContent;
  readonly openOptions: () => void;
}

function Message({ content, openOptions }: MessageProps) {
  switch (content.kind) {
    case 'loading':
      return <p class="message late">{words('popup.loading')}</p>;
    case 'failed':
      return <p class="message failure">{content.message}</p>;
    case 'empty-library':
      return (
        <div class="message">
          <p>{words('popup.emptyLibrary')}</p>
          <button type="button" class="button" onClick={openOptions}>
            {words('popup.importFirst')}
          </button>
        </div>
      );
    default:
      return null;
  }
}

/** What a screen reader is told when the list changes. */
function statusOf(content: PopupContent): string {
  if (content.kind === 'found') return describeTotal(content.answer);
  return content.kind === 'start' ? words('popup.found', entriesOf(content).length) : '';
}
