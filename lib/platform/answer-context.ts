/** What the background answers pages with: the library, the reader's choices, and what the browser shows. */
import type { Library } from '../library/library';
import type { AnswerContext } from '../messaging/answer';
import { countAnnotations } from '../model/annotation';
import { extensionId } from './background';
import { carryWords } from './carried-words';
import { runPageScripts } from './page-scripts';
import { readPageTitles } from './page-titles';
import { hideSite, readPreferences, writePreferences } from './preferences';
import { openPanel, openSearch } from './side-panel';
import { isOurHost } from './site-access';
import { showCount } from './toolbar';
import { readWindowTitle } from './window-title';

/** `ready` resolves when the library has what the extension ships. */
export function createAnswerContext(
  library: Pick<Library, 'annotations' | 'badges' | 'learn'>,
  ready: () => Promise<void> | undefined,
  report: AnswerContext['report'],
): AnswerContext {
  return {
    extensionId: extensionId(),
    isOurHost,
    annotations: async (page) => {
      await ready();
      return await library.annotations(page);
    },
    badges: async (rows) => {
      await ready();
      return await library.badges(rows);
    },
    drawnWords: carryWords,
    preferences: async (hostname) => {
      const { hiddenSites, ...preferences } = await readPreferences();
      return { ...preferences, hidden: hiddenSites.includes(hostname) };
    },
    setFolded: (folded) => writePreferences({ folded }),
    setDigestedOnly: (digestedOnly) => writePreferences({ digestedOnly }),
    hideSite,
    openSearch,
    openPanel,
    learn: (link) => library.learn(link),
    showInTab: (tabId, annotations) => void showCount(tabId, countAnnotations(annotations)),
    windowTitle: readWindowTitle,
    pageTitles: readPageTitles,
    bringScripts: (target, scripts) => void runPageScripts(target, scripts),
    report,
  };
}
