import { useEffect, useRef } from 'preact/hooks';
import type { ShownEntry } from '../lib/model/annotation';
import { words } from '../lib/platform/words';
import type { Surface } from '../lib/this-page/surface';
import { hasEntries, linkKeyOf, type ThisPage } from '../lib/this-page/this-page';
import { PageMiss } from './PageMiss';
import type { Linking } from './use-linking';

export interface PageTopProps extends Pick<Surface, 'nearTitles'> {
  readonly page: ThisPage;
  readonly linking: Linking;
  readonly focusBox: () => void;
}

/** Above the list: why the page has nothing in it, or what was just linked to it. */
export function PageTop({ page, nearTitles, focusBox, linking }: PageTopProps) {
  const { linked, failure, link, undo } = linking;
  const key = linkKeyOf(page);
  if (linked !== undefined && linked.key === key) {
    const takeBack = () => undo().then(focusBox);
    return <LinkedNotice title={linked.shown.entry.title} failure={failure} onUndo={takeBack} />;
  }
  if (page.kind === 'own' || hasEntries(page)) return null;
  const onLink = key === undefined ? undefined : (shown: ShownEntry) => link(shown, key);
  return <PageMiss page={page} nearTitles={nearTitles} failure={failure} onLink={onLink} />;
}

interface LinkedNoticeProps {
  readonly title: string;
  readonly failure: string | undefined;
  readonly onUndo: () => void;
}

function LinkedNotice({ title, failure, onUndo }: LinkedNoticeProps) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => undo.current?.focus(), []);
  return (
    <div class="page-top linked">
      <p role="status">{failure ?? words('page.linked')}</p>
      <button
        ref={undo}
        type="button"
        class="small-button"
        aria-label={words('page.undoNamed', [title])}
        onClick={onUndo}
      >
        {words('page.undo')}
      </button>
    </div>
  );
}
