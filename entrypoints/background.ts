import { defineBackground } from 'wxt/utils/define-background';
import hosts from '../data/hosts.json';
import { answerMessage } from '../lib/messaging/answer';
import { reportOnce } from '../lib/messaging/report-once';
import { countAnnotations } from '../lib/model/annotation';
import { extensionId, onInstalled, onMessage, onStartup } from '../lib/platform/background';
import { readBundleFile } from '../lib/platform/bundle-file';
import { isMatchedHost } from '../lib/platform/hosts';
import { openPageLibrary } from '../lib/platform/page-library';
import { guardStorage, readPreferences, writePreferences } from '../lib/platform/preferences';
import { openOptions } from '../lib/platform/tabs';
import { showCount } from '../lib/platform/toolbar';

// A worker is stopped when it is idle and started by an event, which is lost unless its listener is added before the first
// await. https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/events
export default defineBackground(() => {
  const report = reportOnce(console.warn);
  const library = openPageLibrary();
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
  onMessage((message, sender) =>
    answerMessage(
      {
        extensionId: extensionId(),
        isOurHost: (hostname) => isMatchedHost(hostname, hosts),
        annotations: async (pages) => {
          await installed;
          return await library.annotations(pages);
        },
        isFolded: async () => (await readPreferences()).folded,
        setFolded: (folded) => writePreferences({ folded }),
        showInTab: (tabId, annotations) => void showCount(tabId, countAnnotations(annotations)),
        report,
      },
      message,
      sender,
    ),
  );
  void guardStorage();
});

/** Once: a browser may call an extension that it loads from a folder installed at every start. */
async function welcome(): Promise<void> {
  if ((await readPreferences()).welcomed) return;
  await writePreferences({ welcomed: true });
  await openOptions('welcome');
}
