/** Badges at the rows of a list, and above it the switch that shows no other rows. */
import { words } from '../lib/platform/words';
import type { KnownRow } from '../lib/sites/list-visit';
import bubbleStyle from './bubble.css?inline';
import { createHiddenRows } from './hidden-rows';
import { createListSwitch } from './list-switch';
import { createPlacedBadges } from './placed-badges';
import style from './row-badges.css?inline';
import tokens from './tokens.css?inline';

export interface RowBadges {
  /** Shows what is known of rows, in the page's order, and the switch above them. What stands already stays. */
  readonly show: (rows: readonly KnownRow[], start: Element | undefined) => void;
  /** Takes everything away again. */
  readonly clear: () => void;
}

export interface RowBadgesOptions {
  readonly mode: ShadowRootMode;
  /** Whether only rows with an entry are shown at first. */
  readonly digestedOnly: boolean;
  /** Remembers what the reader has chosen; resolves with whether the extension heard of it. */
  readonly onDigestedOnly: (digestedOnly: boolean) => Promise<boolean>;
}

export function createRowBadges(document: Document, options: RowBadgesOptions): RowBadges {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + bubbleStyle + style);
  const attach = (host: HTMLElement): ShadowRoot => {
    const root = host.attachShadow({ mode: options.mode });
    root.adoptedStyleSheets = [sheet];
    return root;
  };
  const badges = createPlacedBadges(document, attach);
  const hide = createHiddenRows();
  let rows: readonly KnownRow[] = [];
  let { digestedOnly } = options;
  const toggle = createListSwitch(document, attach, (wanted) => {
    digestedOnly = wanted;
    void remember(wanted);
    filter();
  });
  /** The extension may have been updated, or the site taken from it, since the list was drawn. */
  const remember = async (wanted: boolean) => {
    if (!(await options.onDigestedOnly(wanted))) toggle.say(words('card.disconnected'));
  };
  const filter = (start?: Element) => {
    const others = rows.filter((known) => !isDigested(known));
    const digested = rows.length - others.length;
    if (digested === 0) toggle.remove();
    else if (start !== undefined) toggle.place(start);
    toggle.show(digested, rows.length, digestedOnly);
    // Nothing is hidden where the reader could not show it again.
    hide(digestedOnly && toggle.isPlaced() ? others.map(({ row }) => row) : []);
  };
  return {
    show: (all, start) => {
      rows = all;
      // The switch first: its place is looked at, which costs more once hundreds of badges have come.
      filter(start);
      badges.show(all);
    },
    clear: () => {
      badges.clear();
      toggle.remove();
      hide([]);
    },
  };
}

function isDigested({ badge }: KnownRow): boolean {
  return badge !== undefined && badge.count > 0;
}
