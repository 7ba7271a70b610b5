/** What visits to pages are made with: a site that knows every page, a library that knows one key, and cards. */
import { type Annotations, NO_ANNOTATIONS } from '../../lib/model/annotation';
import type { PageIdentity } from '../../lib/model/page-identity';
import { placeAfter } from '../../lib/sites/drawn-heading';
import type { CardPlace, Site } from '../../lib/sites/site';
import type { Visit } from '../../lib/sites/visit';
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
    documentKeys: () => [],
    titles: () => ['Paper'],
    heading: () => undefined,
    cardPlace: (document) => placeAfter(document.querySelector('h1')),
    ...parts,
  };
}

/** Answers, by a key or a title, and remembers what it was asked. */
export function makeLibrary(known: Readonly<Record<string, Annotations>>) {
  const asked: string[][] = [];
  const ask = async ({ keys, titles }: PageIdentity): Promise<Annotations | undefined> => {
    asked.push([...keys, ...titles]);
    return [...keys, ...titles].flatMap((name) => known[name] ?? [])[0] ?? NO_ANNOTATIONS;
  };
  return { asked, ask };
}

/** Draws cards as elements, and remembers what they show. */
export function makeCards() {
  const drawn: Annotations[] = [];
  const versions: (number | undefined)[] = [];
  const draw: Visit['draw'] = async (first, { annotations, version }) => {
    drawn.push(annotations);
    versions.push(version);
    const card = document.createElement('aside');
    const place = ({ element, where }: CardPlace) => void element.insertAdjacentElement(where, card);
    place(first);
    return { place, isPlaced: () => card.isConnected };
  };
  const clear = () => {
    for (const card of document.querySelectorAll('aside')) card.remove();
  };
  return { drawn, versions, draw, clear, shown: () => document.querySelectorAll('aside').length };
}
