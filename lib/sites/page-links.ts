/**
 * The links of a page, and marks on those that lead to something known: bibliographies, blogs, social pages. Only by the
 * reader's click. The addresses become keys and are forgotten; what is known is asked elsewhere, in parts.
 */
import type { LinkCounts, LinkMark, LinkPart, LinkPlace } from '../model/page-links';
import type { PaperKey } from '../model/paper-key';
import { type CollectedLinks, collectLinks } from './collect-links';
import { createLinkMarks, type DrawnMark } from './link-marks';
import type { Slices } from './slices';

export interface PageLinksOptions {
  /** Everything on the page that may be a link, in the page's order. */
  readonly elements: () => ArrayLike<Element>;
  /** Keys of the page itself. */
  readonly ownKeys: () => readonly PaperKey[];
  /** How many keys are given out at once. */
  readonly atOnce: number;
  readonly draw: (mark: LinkMark) => DrawnMark;
  readonly slices: Slices;
}

/** The search through one page's links, which begins when the first keys are asked for. */
export interface PageLinks {
  /** Undefined before it has begun. */
  readonly counts: () => LinkCounts | undefined;
  /** The first keys of which nothing is known yet; the same ones until they are answered. */
  readonly next: () => Promise<LinkPart>;
  /** Answers a part; one that is answered already is left alone. */
  readonly mark: (from: number, known: readonly LinkMark[]) => Promise<LinkCounts | undefined>;
  readonly jump: (step: 1 | -1) => LinkPlace;
  readonly clear: () => void;
}

interface Search {
  readonly found: CollectedLinks;
  readonly keys: readonly PaperKey[];
  answered: number;
  known: number;
}

export function createPageLinks({ elements, ownKeys, atOnce, draw, slices }: PageLinksOptions): PageLinks {
  const marks = createLinkMarks(slices);
  let search: Search | undefined;
  const counts = (): LinkCounts | undefined => {
    if (search === undefined) return undefined;
    const { found, keys, answered, known } = search;
    const isDone = answered >= keys.length;
    return { links: found.count, known, marked: marks.count(), isDone, isCut: found.isCut };
  };
  const next = async (): Promise<LinkPart> => {
    if (search === undefined) {
      const found = await collectLinks(elements(), ownKeys(), slices);
      search = { found, keys: [...found.byKey.keys()], answered: 0, known: 0 };
    }
    const { keys, answered: from } = search;
    return { from, keys: keys.slice(from, from + atOnce) };
  };
  const mark = async (from: number, known: readonly LinkMark[]): Promise<LinkCounts | undefined> => {
    if (search?.answered !== from) return counts();
    const marking = search;
    marking.answered += atOnce;
    for (const one of known) {
      const links = marking.found.byKey.get(one.key) ?? [];
      marking.known += links.length;
      await marks.place(links, () => draw(one));
      if (search !== marking) break;
    }
    return counts();
  };
  const clear = () => {
    marks.clear();
    search = undefined;
  };
  return { counts, next, mark, jump: marks.jump, clear };
}
