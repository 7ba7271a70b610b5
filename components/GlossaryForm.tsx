import { useEffect, useState } from 'preact/hooks';
import { asLabel, words } from '../lib/platform/words';
import { type GlossaryProblem, type GlossaryText, parseGlossary } from '../lib/search/glossary';

/** Where the reader's own words are kept. */
export interface GlossaryControl {
  readonly read: () => Promise<string>;
  readonly write: (text: string) => Promise<void>;
}

type Saved = { readonly kind: 'saved'; readonly glossary: GlossaryText } | { readonly kind: 'failed' };

/** Words of the same meaning, a set to a line. Saved as they are typed, so that a line with a problem can be corrected later. */
export function GlossaryForm({ control }: { readonly control: GlossaryControl }) {
  const [text, setText] = useState<string>();
  const [saved, setSaved] = useState<Saved>();
  useEffect(() => {
    control.read().then(setText, () => setText(''));
  }, [control]);
  const save = () => {
    const typed = text ?? '';
    control.write(typed).then(
      () => setSaved({ kind: 'saved', glossary: parseGlossary(typed) }),
      () => setSaved({ kind: 'failed' }),
    );
  };
  return (
    <>
      <h3 id="glossary-name">{words('glossary.name')}</h3>
      <p id="glossary-note">{words('glossary.note')}</p>
      <textarea
        class="text-area"
        rows={8}
        spellcheck={false}
        aria-labelledby="glossary-name"
        aria-describedby="glossary-note"
        placeholder={words('glossary.example')}
        disabled={text === undefined}
        value={text ?? ''}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="button" class="button primary" disabled={text === undefined} onClick={save}>
          {words('glossary.save')}
        </button>
      </div>
      <div role="status">{saved !== undefined && <SavedNote saved={saved} />}</div>
    </>
  );
}

function SavedNote({ saved }: { readonly saved: Saved }) {
  if (saved.kind === 'failed') return <p class="failure">{words('glossary.failed')}</p>;
  const { lines, problems } = saved.glossary;
  const isEmpty = lines.length === 0 && problems.length === 0;
  return (
    <>
      <p class="success">{isEmpty ? words('glossary.emptied') : words('glossary.saved', lines.length)}</p>
      {problems.length > 0 && (
        <div class="problems warning">
          <h3>{words('glossary.problems', problems.length)}</h3>
          <ul>
            {problems.map((problem) => (
              <li key={problem.line}>
                <span class="place">{words('glossary.line', [String(problem.line)])}</span>{' '}
                {describeGlossaryProblem(problem)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function describeGlossaryProblem({ kind, part }: GlossaryProblem): string {
  return words(`glossary.${kind}`, [asLabel(part)]);
}
