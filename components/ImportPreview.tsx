import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ImportChoices } from '../lib/digest/plan';
import type { ImportClient } from '../lib/importing/client';
import { DIGESTS_AT_A_TIME, ENTRY_KINDS, type EntryKind, PROBLEM_GROUPS } from '../lib/importing/preview';
import type { ImportCounts } from '../lib/library/rows';
import { words } from '../lib/platform/words';
import { PreviewDigestView } from './PreviewDigestView';
import { ProblemList } from './ProblemList';
import type { Preview } from './use-import';
import { usePages } from './use-pages';

interface ImportPreviewProps {
  readonly client: ImportClient;
  readonly preview: Preview;
  readonly canCommit: boolean;
  readonly onChoose: (choices: ImportChoices) => void;
  readonly onCommit: () => void;
  readonly onCancel: () => void;
}

/** What an import would do, entry by entry, before anything is written. */
export function ImportPreview(props: ImportPreviewProps) {
  const { client, preview, canCommit, onChoose, onCommit, onCancel } = props;
  const { summary, notice, choices, version } = preview;
  const { entries, problems, beginnings } = summary;
  const counts = useCounts(client, choices, version);
  const written = counts === undefined ? entries.new + entries.changed : counts.new + counts.changed;
  const removed = counts?.removed ?? 0;
  return (
    <>
      {notice !== undefined && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      {PROBLEM_GROUPS.map(
        (group) =>
          problems[group] > 0 && (
            <ProblemList key={group} client={client} group={group} beginning={beginnings.problems[group]} />
          ),
      )}
      <p role="status">
        {words('import.summary', [String(entries.new), String(entries.changed), String(entries.same)])}
      </p>
      {summary.repeats > 0 && <p>{words('import.repeats', summary.repeats)}</p>}
      {entries.new + entries.changed === 0 && entries.same > 0 && <p>{words('import.nothingNew')}</p>}
      <Digests {...{ client, preview, onChoose }} />
      <div class="actions">
        <button
          type="button"
          class="button primary"
          disabled={!canCommit || written + removed === 0}
          onClick={onCommit}
        >
          {removed === 0
            ? words('import.commit', written)
            : words('import.commitRemoving', written, [String(written), String(removed)])}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words('import.cancel')}
        </button>
      </div>
    </>
  );
}

/** What the choices come to; undefined while the worker is counting. */
function useCounts(client: ImportClient, choices: ImportChoices, version: number) {
  const [counted, setCounted] = useState<{ readonly version: number; readonly counts: ImportCounts }>();
  useEffect(() => {
    let isCurrent = true;
    client.count(choices).then(
      (counts) => isCurrent && setCounted({ version, counts }),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client, choices, version]);
  return counted?.version === version ? counted.counts : undefined;
}

type DigestsProps = Pick<ImportPreviewProps, 'client' | 'preview' | 'onChoose'>;

function Digests({ client, preview: { summary, choices, version }, onChoose }: DigestsProps) {
  const [kind, setKind] = useState<EntryKind>();
  const load = useCallback(
    (from: number, count: number) => client.digests(kind, from, count),
    [client, kind, version],
  );
  const beginning = kind === undefined ? summary.beginnings.digests : undefined;
  const { items, next, loadMore } = usePages(load, DIGESTS_AT_A_TIME, beginning);
  const kinds = ENTRY_KINDS.filter((one) => summary.entries[one] > 0);
  return (
    <>
      {summary.digests > 1 && kinds.length > 1 && (
        <fieldset class="kinds" aria-label={words('import.show')}>
          {[undefined, ...kinds].map((one) => (
            <button
              key={one ?? 'all'}
              type="button"
              class="kind-button"
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              {words(`import.${one ?? 'all'}`)} {one === undefined ? '' : summary.entries[one]}
            </button>
          ))}
        </fieldset>
      )}
      {items.map((digest) => (
        <PreviewDigestView
          key={digest.place}
          namesSource={summary.keepsSources}
          {...{ client, digest, choices, onChoose }}
        />
      ))}
      {next > 0 && (
        <button type="button" class="button" onClick={loadMore}>
          {words('import.more', next)}
        </button>
      )}
    </>
  );
}
