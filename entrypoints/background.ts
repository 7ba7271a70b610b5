import { defineBackground } from 'wxt/utils/define-background';
import { startAddressBar } from '../lib/address-bar/start-address-bar';
import { answerMessage } from '../lib/messaging/answer';
import { reportOnce } from '../lib/messaging/report-once';
import { createAnswerContext } from '../lib/platform/answer-context';
import { onInstalled, onMessage, onStartup } from '../lib/platform/background';
import { readBundleFile } from '../lib/platform/bundle-file';
import { watchGlossary } from '../lib/platform/glossary';
import { onMendingAsked } from '../lib/platform/index-mending';
import { openPageLibrary } from '../lib/platform/page-library';
import { onPdfShown } from '../lib/platform/pdf-pages';
import { guardStorage, readPreferences, writePreferences } from '../lib/platform/preferences';
import { keepSiteScripts } from '../lib/platform/site-scripts';
import { openOptions } from '../lib/platform/tabs';

// A worker is stopped when it is idle and started by an event, which is lost unless its listener is added before the first
// await. https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
export default defineBackground(() => {
  const report = reportOnce(console.warn);
  const library = openPageLibrary(watchGlossary());
  let installed: Promise<void> | undefined;
  /** What is bundled is there before the first question after an installation is answered. */
  const install = () => {
    installed = readBundleFile()
      .then((bundle) => library.install(bundle))
      .catch((error) => report('The bundled digests could not be installed', error));
    void installed
      .then(() => library.tidy())
      .catch((error) => report('The library could not be tidied', error));
  };
  onInstalled((isFirst) => {
    install();
    if (isFirst) void welcome();
  });
  onStartup(install);
  keepSiteScripts((error) => report('The granted sites could not be set up', error));
  const context = createAnswerContext(library, () => installed, report);
  onPdfShown((tabId, keys) => {
    context
      .annotations({ keys, titles: [] })
      .then((annotations) => context.showInTab(tabId, annotations))
      .catch((error) => report('A PDF could not be looked up', error));
  });
  onMessage((message, sender) => answerMessage(context, message, sender));
  onMendingAsked(() => {
    library.rebuildIndex().catch((error) => report('The search index could not be made anew', error));
  });
  startAddressBar(library, report);
  void guardStorage();
});

/** Once: a browser may call an extension that it loads from a folder installed at every start. */
async function welcome(): Promise<void> {
  if ((await readPreferences()).welcomed) return;
  await writePreferences({ welcomed: true });
  await openOptions('welcome');
}
