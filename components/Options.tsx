import type { ImportClient } from '../lib/importing/client';
import type { Library } from '../lib/library/library';
import { words } from '../lib/platform/words';
import { BackupPanel } from './BackupPanel';
import { DigestList } from './DigestList';
import type { GlossaryControl } from './GlossaryForm';
import { ImportPanel } from './ImportPanel';
import { SearchPanel } from './SearchPanel';
import { Sign } from './Sign';
import { SitesPanel } from './SitesPanel';
import { SECTIONS, useSection } from './use-section';
import type { SiteControl } from './use-sites';
import { Welcome } from './Welcome';

export interface OptionsProps {
  readonly library: Library;
  readonly importClient: ImportClient;
  /** The name last given to imported digests. */
  readonly importSource: string | undefined;
  readonly rememberImportSource: (source: string) => void;
  readonly siteControl: SiteControl;
  /** The reader's own words for the same thing. */
  readonly glossary: GlossaryControl;
  /** Hands a file to the reader. */
  readonly saveFile: (file: Blob, name: string) => void;
}

/** The options page: a section each for the library, importing, the search, the sites and the backup, and a welcome the first time. */
export function Options(props: OptionsProps) {
  const { library, importClient, importSource, rememberImportSource, siteControl, glossary, saveFile } =
    props;
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
        {section === 'library' && <DigestList library={library} />}
        <ImportPanel
          library={library}
          client={importClient}
          source={importSource}
          rememberSource={rememberImportSource}
          isShown={section === 'import'}
        />
        {section === 'search' && <SearchPanel library={library} glossary={glossary} />}
        {section === 'sites' && <SitesPanel library={library} control={siteControl} />}
        {section === 'backup' && <BackupPanel library={library} save={saveFile} />}
      </main>
    </>
  );
}
