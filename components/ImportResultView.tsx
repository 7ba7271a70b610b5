import type { ImportResult } from '../lib/library/commit-import';
import { words } from '../lib/platform/words';

interface ImportResultViewProps {
  readonly result: ImportResult;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
}

/** What an import did. */
export function ImportResultView({ result: { counts }, onUndo, onAgain }: ImportResultViewProps) {
  const { new: added, changed, same, removed } = counts;
  return (
    <>
      <p class="success" role="status">
        {words('import.done', [String(added), String(changed), String(same)])}{' '}
        {removed > 0 && words('import.removedToo', removed)}
      </p>
      <div class="actions">
        <a class="button link-button" href="#library">
          {words('import.toLibrary')}
        </a>
        <button type="button" class="button" onClick={onUndo}>
          {words('import.undo')}
        </button>
        <button type="button" class="button" onClick={onAgain}>
          {words('import.again')}
        </button>
      </div>
    </>
  );
}
