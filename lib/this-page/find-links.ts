import type { RowBadge } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import type { LinkCounts, LinkMark } from '../model/page-links';
import type { PaperKey } from '../model/paper-key';
import { askLinkScript, runLinkScript } from '../platform/page-scripts';
import { describeBadge } from './describe-badge';

/** Looks many pages up at once. */
export type LookUp = (rows: readonly PageIdentity[]) => Promise<readonly (RowBadge | undefined)[]>;

/**
 * Marks every link on a tab's page that leads to something known, and goes on where an earlier search was left. Resolves with
 * what there was; undefined where the browser lets nobody change the page, or the page is gone.
 */
export async function findLinks(
  lookUp: LookUp,
  tabId: number,
  onProgress: (counts: LinkCounts) => void,
  signal: AbortSignal,
): Promise<LinkCounts | undefined> {
  // There is one script on a page, which remembers what it has marked.
  const before = await askLinkScript(tabId, 'links-next', {});
  if (before === undefined && !(await runLinkScript(tabId))) return undefined;
  let part = before ?? (await askLinkScript(tabId, 'links-next', {}));
  let counts: LinkCounts | undefined;
  while (part !== undefined && part.keys.length > 0) {
    const marks = await findMarks(part.keys, lookUp);
    counts = await askLinkScript(tabId, 'links-mark', { from: part.from, marks });
    if (counts === undefined || signal.aborted) return counts;
    onProgress(counts);
    part = await askLinkScript(tabId, 'links-next', {});
  }
  return part && askLinkScript(tabId, 'links-status', {});
}

async function findMarks(keys: readonly PaperKey[], lookUp: LookUp): Promise<LinkMark[]> {
  const badges = await lookUp(keys.map((key) => ({ keys: [key], titles: [] })));
  return keys.flatMap((key, index) => {
    const badge = badges[index];
    if (badge === undefined) return [];
    const { count, paragraph } = badge;
    return { key, isAbout: count > 0, label: describeBadge(badge), paragraph };
  });
}
