import type { InterruptedImport } from '../lib/library/resume-import';
import type { ImportRow } from '../lib/library/rows';
import { formatMoment } from '../lib/platform/dates';
import { asLabel, words } from '../lib/platform/words';

interface InterruptedImportsProps {
  readonly imports: readonly InterruptedImport[];
  readonly onResume: (seq: number) => void;
  readonly onDiscard: (seq: number) => void;
}

/** Imports that a closed tab or browser has cut short: to be gone on with, or thrown away. */
export function InterruptedImports({ imports, onResume, onDiscard }: InterruptedImportsProps) {
  return imports.map(({ seq, files, done, total }) => (
    <div key={seq} class="notice" role="alert">
      <p>{words('import.interrupted', total, [String(total), nameFiles(files), String(done)])}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => onResume(seq)}>
          {words('import.resume')}
        </button>
        <button type="button" class="button" onClick={() => onDiscard(seq)}>
          {words('import.discard')}
        </button>
      </div>
    </div>
  ));
}

interface ImportHistoryProps {
  /** The newest first. */
  readonly imports: readonly ImportRow[];
  readonly onUndo: (seq: number) => void;
}

/** What was imported lately; the newest can be taken back, and then the one before it. */
export function ImportHistory({ imports, onUndo }: ImportHistoryProps) {
  if (imports.length === 0) return null;
  return (
    <section class="history" aria-labelledby="history-name">
      <h3 id="history-name">{words('import.history')}</h3>
      <p class="quiet">{words('import.historyNote')}</p>
      <ul class="digests">
        {imports.map(({ seq, at, files, counts }, index) => (
          <li key={seq} class="digest">
            <span class="digest-name">
              <span>{nameFiles(files)}</span>
              <span class="quiet">
                {formatMoment(at)} ·{' '}
                {words('import.historyCounts', [String(counts.new), String(counts.changed)])}
              </span>
            </span>
            {index === 0 && (
              <button
                type="button"
                class="button"
                aria-label={words('import.undoNamed', [nameFiles(files)])}
                onClick={() => onUndo(seq)}
              >
                {words('import.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first file's name, and how many others there are. */
function nameFiles([first = '', ...others]: readonly string[]): string {
  const name = asLabel(first);
  return others.length === 0
    ? name
    : words('import.historyFiles', others.length, [String(others.length), name]);
}
