import { words } from '../lib/platform/words';

/** What a reader can ask for, by what typing it begins with. */
const SIGNS = [
  { sample: '"state space"', start: '"', name: 'phrase' },
  { sample: '-survey', start: '-', name: 'not' },
  { sample: 'mamba OR rwkv', start: 'OR ', name: 'or' },
  { sample: '#rl', start: '#', name: 'tag' },
] as const;
/** Those with names, which are Korean for a Korean keyboard. */
const OPERATORS = ['author', 'title', 'date', 'dates', 'since', 'site', 'has', 'mentions'] as const;

interface SearchHelpProps {
  /** The reader wants this in the box. */
  readonly onUse: (start: string) => void;
}

/** A table of all that can be asked, each of which a click puts into the box. */
export function SearchHelp({ onUse }: SearchHelpProps) {
  const operators = OPERATORS.map((name) => {
    const sample = words(`help.sample.${name}`);
    return { sample, start: sample.slice(0, sample.indexOf(':') + 1), name };
  });
  return (
    <div class="help" id="search-help">
      <p>{words('help.words')}</p>
      <table aria-label={words('help.name')}>
        <tbody>
          {[...SIGNS, ...operators].map(({ sample, start, name }) => (
            <tr key={name}>
              <th scope="row">
                <button type="button" class="operator" onClick={() => onUse(start)}>
                  {sample}
                </button>
              </th>
              <td>{words(`help.${name}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
