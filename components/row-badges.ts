/** Badges at the rows of a list, and above it the switch that shows no other rows. */
import type { RowBadge } from '../lib/model/annotation';
import { BADGE_ELEMENT, SWITCH_ELEMENT } from '../lib/model/own-elements';
import { formatDate } from '../lib/platform/dates';
import { words } from '../lib/platform/words';
import type { KnownRow } from '../lib/sites/list-visit';
import { isDarkBehind } from './page-look';
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
  readonly onDigestedOnly: (digestedOnly: boolean) => void;
}

/** A row's badge is put back once where the page throws it away: whoever insists has the last word. */
const MOST_PLACINGS = 2;

interface Standing {
  readonly host: HTMLElement;
  placings: number;
}

export function createRowBadges(document: Document, options: RowBadgesOptions): RowBadges {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + style);
  const attach = (host: HTMLElement): ShadowRoot => {
    const root = host.attachShadow({ mode: options.mode });
    root.adoptedStyleSheets = [sheet];
    return root;
  };
  const standing = new Map<Element, Standing>();
  const hiding = createHiding();
  let rows: readonly KnownRow[] = [];
  let digestedOnly = options.digestedOnly;
  const choose = (wanted: boolean) => {
    digestedOnly = wanted;
    options.onDigestedOnly(wanted);
    filter();
  };
  const toggle = createSwitch(document, attach, choose);
  const filter = () => {
    const digested = rows.filter(isDigested).length;
    toggle.show(digested, rows.length, digestedOnly);
    // A page without any would be empty for no reason that is to be seen.
    const isFiltering = digestedOnly && digested > 0;
    hiding.hide(isFiltering ? rows.filter((known) => !isDigested(known)) : []);
  };
  return {
    show: (all, start) => {
      rows = all;
      for (const { row, badge } of all) {
        if (badge === undefined) continue;
        const { element, where } = row.badge;
        const known = standing.get(element) ?? {
          host: drawBadge(document, attach, badge, element),
          placings: 0,
        };
        standing.set(element, known);
        if (known.host.isConnected || known.placings === MOST_PLACINGS) continue;
        known.placings += 1;
        element.insertAdjacentElement(where, known.host);
      }
      if (start !== undefined) toggle.place(start);
      filter();
    },
    clear: () => {
      for (const { host } of standing.values()) host.remove();
      standing.clear();
      hiding.hide([]);
      toggle.remove();
    },
  };
}

function isDigested({ badge }: KnownRow): boolean {
  return badge !== undefined && badge.count > 0;
}

/** Hides rows, and shows those again that are not to be hidden any more, as they were. */
function createHiding() {
  const hidden = new Map<Element, string>();
  return {
    hide: (rows: readonly KnownRow[]) => {
      const wanted = new Set(rows.flatMap(({ row }) => row.elements));
      for (const [element, display] of hidden) {
        if (wanted.has(element)) continue;
        styleOf(element)?.setProperty('display', display);
        hidden.delete(element);
      }
      for (const element of wanted) {
        if (hidden.has(element)) continue;
        hidden.set(element, styleOf(element)?.display ?? '');
        styleOf(element)?.setProperty('display', 'none', 'important');
      }
    },
  };
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element instanceof HTMLElement ? element.style : undefined;
}

type Attach = (host: HTMLElement) => ShadowRoot;

/** The sign, the first tags or how often it is mentioned, and on hover, focus or click the first paragraph. */
function drawBadge(document: Document, attach: Attach, badge: RowBadge, near: Element): HTMLElement {
  const host = document.createElement(BADGE_ELEMENT);
  const root = attach(host);
  host.dataset.theme = isDarkBehind(near) ? 'dark' : 'light';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = badge.count > 0 ? 'badge' : 'badge mentioned';
  const name = make(document, 'span', 'name', words('extension.shortName'));
  const said = make(document, 'span', 'said', describe(badge));
  button.append(name, said);
  root.append(button);
  const { paragraph } = badge;
  if (paragraph === undefined) return host;
  let bubble: HTMLElement | undefined;
  const open = () => {
    bubble ??= drawBubble(document, badge, paragraph);
    if (!bubble.isConnected) root.append(bubble);
    bubble.showPopover?.();
    placeAt(button, bubble);
  };
  const close = () => bubble?.hidePopover?.();
  button.setAttribute('aria-description', paragraph);
  button.addEventListener('pointerenter', open);
  button.addEventListener('focus', open);
  button.addEventListener('click', open);
  host.addEventListener('pointerleave', close);
  button.addEventListener('blur', close);
  button.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  return host;
}

function describe({ count, mentions, tags }: RowBadge): string {
  if (count === 0) return words('list.mentions', mentions);
  return tags.length > 0 ? tags.map((tag) => `#${tag}`).join(' ') : words('list.entries', count);
}

function drawBubble(document: Document, { date }: RowBadge, paragraph: string): HTMLElement {
  const bubble = document.createElement('div');
  bubble.className = 'bubble';
  // Above everything of the page's, and closed by the page's visitor alone.
  bubble.popover = 'manual';
  if (date !== undefined) bubble.append(make(document, 'p', 'date', formatDate(date)));
  const text = make(document, 'p', 'paragraph', paragraph);
  text.lang = 'ko';
  bubble.append(text);
  return bubble;
}

const MARGIN = 8;

/** Below the badge, or above it where there is no room, and never out of the window. */
function placeAt(badge: Element, bubble: HTMLElement): void {
  const { documentElement } = badge.ownerDocument;
  const anchor = badge.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const left = Math.min(anchor.left, documentElement.clientWidth - width - MARGIN);
  const isBelow = anchor.bottom + height + MARGIN <= documentElement.clientHeight;
  bubble.style.left = `${Math.max(MARGIN, left)}px`;
  bubble.style.top = `${isBelow ? anchor.bottom + 2 : Math.max(MARGIN, anchor.top - height - 2)}px`;
}

interface ListSwitch {
  readonly place: (start: Element) => void;
  readonly show: (digested: number, all: number, isOn: boolean) => void;
  readonly remove: () => void;
}

/** One switch above the list: only papers that the digests have. */
function createSwitch(document: Document, attach: Attach, onChange: (isOn: boolean) => void): ListSwitch {
  const host = document.createElement(SWITCH_ELEMENT);
  const label = make(document, 'label', 'switch', '');
  const box = document.createElement('input');
  box.type = 'checkbox';
  const text = make(document, 'span', '', '');
  label.append(box, text);
  attach(host).append(label);
  box.addEventListener('change', (event) => {
    if (event.isTrusted) onChange(box.checked);
  });
  return {
    place: (start) => {
      if (host.isConnected) return;
      host.dataset.theme = isDarkBehind(start) ? 'dark' : 'light';
      start.before(host);
    },
    show: (digested, all, isOn) => {
      box.checked = isOn;
      box.disabled = digested === 0;
      text.textContent = words('list.digestedOnly', [String(digested), String(all)]);
    },
    remove: () => host.remove(),
  };
}

function make(document: Document, name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
