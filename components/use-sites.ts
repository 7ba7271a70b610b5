/** What the sites section shows: the sites as the browser grants them, where cards are hidden, and links that were learned. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Library } from '../lib/library/library';
import type { LinkedHost } from '../lib/library/linked-hosts';
import type { LearnedLink } from '../lib/library/list-learned';
import type { ListedSite, ListedSites } from '../lib/platform/site-list';
import { asLabel, describeError, words } from '../lib/platform/words';

/** The browser's and the reader's side of the section. */
export interface SiteControl {
  readonly list: (linkedHosts: readonly LinkedHost[]) => Promise<ListedSites>;
  /** Called straight from a click; resolves with whether the reader agreed. */
  readonly requestAccess: (matches: readonly string[]) => Promise<boolean>;
  /** Resolves with whether the access is gone. */
  readonly dropAccess: (matches: readonly string[]) => Promise<boolean>;
  readonly onAccessChanged: (run: () => void, signal: AbortSignal) => void;
  readonly hiddenSites: () => Promise<readonly string[]>;
  readonly showSite: (host: string) => Promise<void>;
}

export interface SitesProps {
  readonly library: Pick<Library, 'linkedHosts' | 'learnedLinks' | 'unlearn'>;
  readonly control: SiteControl;
}

interface ShownSites {
  readonly sites: ListedSites;
  /** Hosts where cards are hidden. */
  readonly hidden: readonly string[];
  readonly learned: readonly LearnedLink[];
  /** Why some of it is not there; '' where all is. */
  readonly failure: string;
}

const NO_SITES: ListedSites = { builtIn: [], optional: [], linked: [] };
const NOTHING: ShownSites = { sites: NO_SITES, hidden: [], learned: [], failure: '' };

export function useSites({ library, control }: SitesProps) {
  const [shown, setShown] = useState(NOTHING);
  const [said, setSaid] = useState('');
  const load = useCallback(async () => {
    const read = await readSites(library, control);
    setShown(({ sites }) => ({ ...read, sites: withTurnedOff(read.sites, sites) }));
  }, [library, control]);
  useEffect(() => {
    const leaving = new AbortController();
    void load();
    control.onAccessChanged(() => void load(), leaving.signal);
    // A card may have been hidden, or a link learned, on a page in another tab or window.
    const { signal } = leaving;
    document.addEventListener('visibilitychange', () => document.hidden || void load(), { signal });
    window.addEventListener('focus', () => void load(), { signal });
    return () => leaving.abort();
  }, [load, control]);
  /** Does something and says so. */
  const act = async (action: () => Promise<void>, done: string) => {
    try {
      await action();
      setSaid(done);
      await load();
    } catch (error) {
      setShown((now) => ({ ...now, failure: describeError(error) }));
    }
  };
  return {
    ...shown,
    said,
    access: {
      // Nothing may be awaited before it.
      request: (matches: readonly string[]) => control.requestAccess(matches).finally(load),
      drop: (matches: readonly string[]) => control.dropAccess(matches).finally(load),
    },
    showAgain: (host: string) => void act(() => control.showSite(host), words('sites.shown', [host])),
    unlearn: ({ entry, key, title }: LearnedLink) =>
      void act(() => library.unlearn(entry, key), words('sites.unlearned', [asLabel(title)])),
  };
}

/** Asking for access to sites, straight from a click, and giving it back; each resolves with whether that was done. */
export type SiteAccessChange = ReturnType<typeof useSites>['access'];

/** What the browser grants can be seen and changed also where the library cannot be read. */
async function readSites(library: SitesProps['library'], control: SiteControl): Promise<ShownSites> {
  let failure = '';
  const fail = (error: unknown) => {
    failure = describeError(error);
    return [];
  };
  const [linkedHosts, learned] = await Promise.all([
    library.linkedHosts().catch(fail),
    library.learnedLinks().catch(fail),
  ]);
  const [sites, hidden] = await Promise.all([control.list(linkedHosts), control.hiddenSites()]);
  return { sites, hidden, learned, failure };
}

/** A host that no entry points to is listed while it is granted. Its row stays with the page, to be turned on again. */
function withTurnedOff(now: ListedSites, before: ListedSites): ListedSites {
  const isGone = ({ id }: ListedSite) => !now.linked.some((site) => site.id === id);
  const isOne = ({ hosts }: ListedSite) => !hosts.includes('*');
  const gone = before.linked.filter((site) => isGone(site) && isOne(site));
  return { ...now, linked: [...now.linked, ...gone.map((site) => ({ ...site, isGranted: false }))] };
}
