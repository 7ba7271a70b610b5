/** What answers are made of: who asks, and all that the background can do for them. */
import type { Annotations, RowBadge } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import type { PaperKey } from '../model/paper-key';
import type { ScriptTarget } from '../model/script-target';
import type { CarriedWords } from './protocol';

/** The page that a script of ours asks from. */
export interface AskingPage {
  /** As `location.hostname` has it. */
  readonly host: string;
  /** Undefined where the browser does not tell it. */
  readonly url: string | undefined;
  readonly tabId: number | undefined;
  /** Of the document in it that has asked; undefined where the browser does not tell it, as Firefox. */
  readonly documentId: string | undefined;
}

/** What the reader wants on the pages of a host. */
export interface ShownPreferences {
  /** Cards folded. */
  readonly folded: boolean;
  /** No cards. */
  readonly hidden: boolean;
  /** Only such rows of a list as have something. */
  readonly digestedOnly: boolean;
}

/** Scripts that a page gets only where it needs them: what visits it, by its kind, and what draws a card or rows. */
export type PageScript = 'abstract' | 'arxiv' | 'page' | 'list' | 'card' | 'rows';

export interface RequestContext {
  readonly annotations: (page: PageIdentity) => Promise<Annotations>;
  readonly badges: (rows: readonly PageIdentity[]) => Promise<readonly (RowBadge | undefined)[]>;
  /** What is said besides, in a card or a list. */
  readonly drawnWords: (drawing: 'card' | 'rows') => CarriedWords;
  readonly preferences: (hostname: string) => Promise<ShownPreferences>;
  readonly setFolded: (folded: boolean) => Promise<void>;
  readonly setDigestedOnly: (digestedOnly: boolean) => Promise<void>;
  /** No cards on a host's pages any more. */
  readonly hideSite: (hostname: string) => Promise<void>;
  /** Opens the search for a tag, from a click in a tab. */
  readonly openSearch: (tag: string, tabId: number) => Promise<unknown>;
  /** Opens the side panel beside a tab. */
  readonly openPanel: (tabId: number) => Promise<unknown>;
  readonly learn: (link: {
    readonly entry: number;
    readonly key: PaperKey;
    readonly by: 'title';
    readonly authors: readonly string[];
  }) => Promise<unknown>;
  /** Told what a tab's own page has. */
  readonly showInTab: (tabId: number, annotations: Annotations) => void;
  /** The window's title once a tab's page at an address has one, or never will; undefined where another page is there by then. */
  readonly windowTitle: (tabId: number, url: string) => Promise<string | undefined>;
  /**
   * The titles of a paper's HTML page or of a post, once a tab's page has them, or never will; undefined where another page is
   * there by then.
   */
  readonly pageTitles: (
    tabId: number,
    kind: 'html' | 'post',
    isSamePage: (url: string) => boolean,
  ) => Promise<readonly string[] | undefined>;
  /** Puts scripts into a tab's page. Called as soon as there is need. */
  readonly bringScripts: (target: ScriptTarget, scripts: readonly PageScript[]) => void;
}
