import { render } from 'preact';
import { Options } from '../../components/Options';
import { createImportClient } from '../../lib/importing/client';
import { startImportWorker } from '../../lib/platform/import-worker';
import { openPageLibrary } from '../../lib/platform/page-library';
import { readPreferences, writePreferences } from '../../lib/platform/preferences';
import { saveFile } from '../../lib/platform/save-file';
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
      saveFile={saveFile}
    />,
    app,
  );
}
