import type { Library } from '../lib/library/library';
import { words } from '../lib/platform/words';
import { DigestList } from './DigestList';
import { ImportPanel } from './ImportPanel';
import { Sign } from './Sign';
import { SECTIONS, useSection } from './use-section';
import { Welcome } from './Welcome';

export interface OptionsProps {
  readonly library: Library;
  /** The name last given to imported digests. */
  readonly importSource: string | undefined;
  readonly rememberImportSource: (source: string) => void;
}

/** The options page: a section each for the library and for importing, and a welcome the first time. */
export function Options({ library, importSource, rememberImportSource }: OptionsProps) {
  const { section, isWelcome } = useSection();
  return (
    <>
      <header class="top">
        <h1 class="sign">
          <Sign size={22} />
          <span>{words('extension.name')}</span>
        </h1>
        <nav aria-label={words('options.sections')}>
          <ul class="sections">
            {SECTIONS.map((name) => (
              <li key={name}>
                <a href={`#${name}`} {...(name === section && !isWelcome ? { 'aria-current': 'page' } : {})}>
                  {words(`options.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {isWelcome && <Welcome library={library} />}
        {section === 'import' ? (
          <ImportPanel library={library} source={importSource} rememberSource={rememberImportSource} />
        ) : (
          <DigestList library={library} />
        )}
      </main>
    </>
  );
}
