import { render } from 'preact';
import { Options } from '../../components/Options';
import { createImportClient } from '../../lib/importing/client';
import { readOwnGlossary, writeOwnGlossary } from '../../lib/platform/glossary';
import { startImportWorker } from '../../lib/platform/import-worker';
import { openPageLibrary } from '../../lib/platform/page-library';
import { readPreferences, showSite, writePreferences } from '../../lib/platform/preferences';
import { saveFile } from '../../lib/platform/save-file';
import { dropAccess, onAccessChanged, requestAccess } from '../../lib/platform/site-access';
import { listSites } from '../../lib/platform/site-list';
import { words } from '../../lib/platform/words';

const library = openPageLibrary();
const app = document.getElementById('app');
document.documentElement.lang = words('extension.language');
document.title = words('options.title');
const { importSource } = await readPreferences();
if (app !== null) {
  render(
    <Options
      library={library}
      importClient={createImportClient(startImportWorker)}
      importSource={importSource}
      rememberImportSource={(source) => void writePreferences({ importSource: source })}
      siteControl={{
        list: listSites,
        requestAccess,
        dropAccess,
        onAccessChanged,
        hiddenSites: async () => (await readPreferences()).hiddenSites,
        showSite,
      }}
      glossary={{ read: readOwnGlossary, write: writeOwnGlossary }}
      saveFile={saveFile}
    />,
    app,
  );
}
