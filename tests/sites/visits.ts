/** What visits to pages are made with: a site that knows every page, a library that knows one key, and cards. */
import { type Annotations, NO_ANNOTATIONS } from '../../lib/model/annotation';
import type { PaperKey } from '../../lib/model/paper-key';
import type { Site } from '../../lib/sites/site';
import { makeEntry } from '../library/entries';

export const FOUND: Annotations = {
  about: [{ id: 1, date: '2024-09-18', sources: ['출처'], entry: makeEntry('Found') }],
  mentionedBy: [],
  titles: {},
};

export const MENTIONED: Annotations = {
  about: [],
  mentionedBy: FOUND.about.map((shown) => ({ ...shown, paragraphs: [] })),
  titles: {},
};

/** A site of pages whose address is `a:`'s key and whose document is `t:`'s. */
export function makeSite(parts: Partial<Site> = {}): Site {
  return {
    name: 'any',
    matches: () => true,
    drawnByScript: false,
    addressKeys: () => ['url:a'],
    documentKeys: () => ['title:paper'],
    heading: () => undefined,
    cardAnchor: (document) => document.querySelector('h1') ?? undefined,
    ...parts,
  };
}

/** Answers, and remembers what it was asked. */
export function makeLibrary(known: Readonly<Partial<Record<PaperKey, Annotations>>>) {
  const asked: PaperKey[][] = [];
  const ask = async (keys: readonly PaperKey[]): Promise<Annotations | undefined> => {
    asked.push([...keys]);
    return keys.flatMap((key) => known[key] ?? [])[0] ?? NO_ANNOTATIONS;
  };
  return { asked, ask };
}

/** Draws cards as elements after their anchors, and remembers what they show. */
export function makeCards() {
  const drawn: Annotations[] = [];
  const draw = (anchor: Element, annotations: Annotations) => {
    drawn.push(annotations);
    const card = document.createElement('aside');
    const place = (where: Element) => where.after(card);
    place(anchor);
    return { place, isPlaced: () => card.isConnected };
  };
  const clear = () => {
    for (const card of document.querySelectorAll('aside')) card.remove();
  };
  return { drawn, draw, clear, shown: () => document.querySelectorAll('aside').length };
}
