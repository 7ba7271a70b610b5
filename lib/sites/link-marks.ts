import type { Slices } from './slices';

/** More than anyone jumps through; a page of a hundred thousand links to one paper stays a page. */
const MOST_MARKS = 2_000;

/** What a page's own visitor is writing, into which nothing of ours may get. */
const WRITTEN = '[contenteditable]:not([contenteditable="false" i])';

/** A mark beside a link: an element of ours, and whether it is the one that was jumped to. */
export interface DrawnMark {
  readonly element: HTMLElement;
  readonly setCurrent: (isCurrent: boolean) => void;
}

/** The marks on a page. */
export interface LinkMarks {
  /** How many there are. */
  readonly count: () => number;
  /** Puts a mark after each link that is still on the page, in slices of the page's time. */
  readonly place: (links: readonly HTMLAnchorElement[], draw: () => DrawnMark) => Promise<void>;
  /** Brings the next mark into sight, or the one before, around the ends. */
  readonly jump: (step: 1 | -1) => { readonly at: number; readonly of: number };
  readonly clear: () => void;
}

export function createLinkMarks(slices: Slices): LinkMarks {
  let marks: DrawnMark[] = [];
  let current: DrawnMark | undefined;
  const place = async (links: readonly HTMLAnchorElement[], draw: () => DrawnMark) => {
    const placing = marks;
    for (const link of links) {
      if (slices.isOver()) await slices.next();
      // They may have been cleared while the page had its turn.
      if (placing !== marks || marks.length >= MOST_MARKS) return;
      if (!link.isConnected || link.closest(WRITTEN) !== null) continue;
      const mark = draw();
      link.after(mark.element);
      marks.push(mark);
    }
  };
  const jump = (step: 1 | -1) => {
    current?.setCurrent(false);
    const shown = marks.filter(isShown).sort(inPageOrder);
    const before = current === undefined ? -1 : shown.indexOf(current);
    const from = before === -1 && step === -1 ? 0 : before;
    const at = (from + step + shown.length) % Math.max(1, shown.length);
    current = shown[at];
    current?.setCurrent(true);
    current?.element.scrollIntoView({ block: 'center' });
    return { at: current === undefined ? 0 : at + 1, of: shown.length };
  };
  const clear = () => {
    for (const { element } of marks) element.remove();
    marks = [];
    current = undefined;
  };
  return { count: () => marks.length, place, jump, clear };
}

/** A page may have thrown it away, or folded up what it stands in. */
function isShown({ element }: DrawnMark): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

// Parts of the page are marked one after the other, and a page may have been put in another order since.
function inPageOrder({ element }: DrawnMark, other: DrawnMark): number {
  return element.compareDocumentPosition(other.element) & 4 /* Node.DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1;
}
