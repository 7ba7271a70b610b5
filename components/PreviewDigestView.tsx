import { useCallback, useId, useState } from 'preact/hooks';
import type { ImportChoices } from '../lib/digest/plan';
import { chooseDigest, chooseEntry, chooseRemoval, isChosen } from '../lib/importing/choices';
import type { ImportClient } from '../lib/importing/client';
import type { PreviewDigest, PreviewEntry } from '../lib/importing/preview';
import { formatDate } from '../lib/platform/dates';
import { words } from '../lib/platform/words';
import { EntryDifference } from './EntryDifference';
import { sourceName } from './Provenance';

interface PreviewDigestViewProps {
  readonly client: ImportClient;
  readonly digest: PreviewDigest;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
  /** Whether the digests keep several sources, so that each says its own. */
  readonly namesSource: boolean;
}

/** One digest of an import: what becomes of each entry, and a tick for each that would change something. */
export function PreviewDigestView(props: PreviewDigestViewProps) {
  const { digest, choices, onChoose, namesSource } = props;
  const { date, source, entries, absent } = digest;
  const choosable = entries.filter(({ kind }) => kind !== 'same');
  const chosen = choosable.filter(({ place }) => isChosen(choices, digest.place, place));
  return (
    <div class="planned">
      <h3>
        {choosable.length > 0 && (
          <input
            type="checkbox"
            aria-label={words('import.takeDigest', [formatDate(date)])}
            checked={chosen.length > 0}
            indeterminate={chosen.length > 0 && chosen.length < choosable.length}
            onChange={(event) => onChoose(chooseDigest(choices, digest, event.currentTarget.checked))}
          />
        )}
        <span>{formatDate(date)}</span>
        {namesSource && <span class="quiet">{sourceName(source)}</span>}
      </h3>
      <ul class="planned-entries">
        {entries.map((entry) => (
          <PreviewEntryView key={entry.place} {...props} entry={entry} />
        ))}
        {absent.map(({ id, title }) => (
          <li key={id} class="planned-entry">
            <span class="no-tick" />
            <span class="kind absent">{words('import.absent')}</span>
            <span>
              <span lang="en">{title}</span>
              <label class="removal quiet">
                <input
                  type="checkbox"
                  checked={choices.removals.has(id)}
                  onChange={(event) => onChoose(chooseRemoval(choices, id, event.currentTarget.checked))}
                />
                {words('import.removeAbsent')}
              </label>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewEntryViewProps extends PreviewDigestViewProps {
  readonly entry: PreviewEntry;
}

function PreviewEntryView({ client, digest, entry, choices, onChoose }: PreviewEntryViewProps) {
  const id = useId();
  const { place, kind, title } = entry;
  return (
    <li class="planned-entry">
      {kind === 'same' ? (
        <span class="no-tick" />
      ) : (
        <input
          id={id}
          type="checkbox"
          checked={isChosen(choices, digest.place, place)}
          onChange={(event) => onChoose(chooseEntry(choices, digest, place, event.currentTarget.checked))}
        />
      )}
      <span class={`kind ${kind}`}>{words(`import.${kind}`)}</span>
      <span>
        <label for={id} lang="en">
          {title}
        </label>
        {kind === 'changed' && <Changes client={client} digest={digest.place} entry={entry} />}
      </span>
    </li>
  );
}

interface ChangesProps {
  readonly client: ImportClient;
  readonly digest: number;
  readonly entry: PreviewEntry;
}

function Changes({ client, digest, entry: { place, title, changed } }: ChangesProps) {
  const [isOpen, setOpen] = useState(false);
  const load = useCallback(() => client.difference(digest, place), [client, digest, place]);
  return (
    <>
      <span class="quiet changes">{changed.map((field) => words(`field.${field}`)).join(', ')}</span>
      <button
        type="button"
        class="text-button"
        aria-expanded={isOpen}
        aria-label={words('import.differenceNamed', [title])}
        onClick={() => setOpen(!isOpen)}
      >
        {words(isOpen ? 'import.hideDifference' : 'import.difference')}
      </button>
      {isOpen && <EntryDifference load={load} />}
    </>
  );
}
