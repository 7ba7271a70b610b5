import { useEffect, useState } from 'preact/hooks';
import type { FieldDifference } from '../lib/digest/entry-difference';
import { words } from '../lib/platform/words';

interface EntryDifferenceProps {
  readonly load: () => Promise<readonly FieldDifference[]>;
}

/** What changed in an entry, word by word: taken out struck through, put in underlined. */
export function EntryDifference({ load }: EntryDifferenceProps) {
  const [fields, setFields] = useState<readonly FieldDifference[]>([]);
  useEffect(() => {
    // A worker that has ended has nothing to say; what ended it is told elsewhere.
    load().then(setFields, () => undefined);
  }, [load]);
  return (
    <dl class="difference">
      {fields.map(({ field, parts }) => (
        <div key={field}>
          <dt>{words(`field.${field}`)}</dt>
          <dd>
            {parts.map(({ kind, text }, index) => {
              if (kind === 'same') return <span key={index}>{text}</span>;
              return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
