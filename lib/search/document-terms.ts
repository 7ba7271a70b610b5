/**
 * What the index has of an entry: the keys of its words, each with a mark (lib/search/posting-list.ts), and keys of what it
 * has, points to and is tagged with, which no word's key begins like.
 *
 * The mark's impact is BM25F's term frequency, saturated: https://doi.org/10.1145/1031171.1031181
 *   f(term) = Σ over fields of count / (1 - B + B · length / average length),   impact = ⌊8 · f / (K + f)⌋
 * A field's weight is no part of it, since the mask tells the fields when a query is scored, and the number of documents is
 * none, since impacts of segments written at different times are compared. Lengths are in words.
 */
import type { Entry } from '../model/digest';
import { kindOfKey, nameOfKey, type PaperKey } from '../model/paper-key';
import { ANY_FIELD, FIELDS, type Field, maskOf } from './fields';
import { foldText } from './fold-text';
import { hangulKey } from './hangul-key';
import type { WordTerm } from './latin-word';
import { namesOf } from './names';
import { makeMark } from './posting-list';
import { scanWords } from './word-scan';

/**
 * Words of each field where it is not empty: the mean over the 1,704 notes of the corpus that bench reads, and of the bundled
 * digests for abstracts, which those notes do not have. Fixed: an impact must mean the same in every segment.
 */
const AVERAGE_LENGTH: Readonly<Record<Field, number>> = {
  title: 7,
  tags: 2,
  commentary: 60,
  authors: 14,
  abstract: 210,
};
/** How much a field's length counts, and how soon more of a term says no more: what BM25 is mostly used with. */
const LENGTH_COUNTS = 0.75;
const SATURATION = 1.2;
const IMPACTS = 8;

/** A key, and what the document that is being read has of it. */
interface Found {
  readonly key: string;
  /** 0 where it was not found yet. */
  fields: number;
  frequency: number;
  /** In the field that is being read. */
  count: number;
}

/** The entry's keys and their marks, each key once. Linear in its text. */
export function listTerms(entry: Entry): [key: string, mark: number][] {
  const found = new FoundTerms();
  for (const field of FIELDS) addField(found, field, textsOf(entry, field));
  for (const key of propertiesOf(entry)) found.addTo(ANY_FIELD, found.get(key));
  for (const tag of entry.tags) found.addTo(maskOf('tags'), found.get(tagKey(tag)));
  for (const name of namesOf(entry.authors)) found.addTo(maskOf('authors'), found.get(name));
  return found.take();
}

/** The same by key. */
export function documentTerms(entry: Entry): ReadonlyMap<string, number> {
  return new Map(listTerms(entry));
}

/** Distinct keys that are remembered: nearly all of a document's keys are such that documents before it had. */
const MOST_REMEMBERED = 16_384;
const remembered = new Map<string, Found>();

/** What is found in one document, until it is taken. */
class FoundTerms {
  readonly #here: Found[] = [];

  constructor() {
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
  }

  get(key: string): Found {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found = { key, fields: 0, frequency: 0, count: 0 };
    remembered.set(key, found);
    return found;
  }

  /** It stands in these fields. */
  addTo(fields: number, found: Found): void {
    if (found.fields === 0) this.#here.push(found);
    found.fields |= fields;
  }

  take(): [key: string, mark: number][] {
    return this.#here.map((found) => {
      const mark = makeMark(found.fields, impactOf(found.frequency));
      found.fields = 0;
      found.frequency = 0;
      return [found.key, mark];
    });
  }
}

/** The texts of a field. */
export function textsOf(entry: Entry, field: Field): readonly string[] {
  switch (field) {
    case 'title':
      return [entry.title];
    case 'commentary':
      return entry.translation.length === 0 ? entry.commentary : [...entry.commentary, ...entry.translation];
    default:
      return entry[field];
  }
}

function addField(found: FoundTerms, field: Field, texts: readonly string[]): void {
  const here: Found[] = [];
  let length = 0;
  const visit = (terms: readonly WordTerm[]) => {
    length += 1;
    for (const { key } of terms) {
      const term = found.get(key);
      if (term.count === 0) here.push(term);
      term.count += 1;
    }
  };
  for (const text of texts) scanWords(foldText(text).text, visit);
  const norm = 1 - LENGTH_COUNTS + (LENGTH_COUNTS * length) / AVERAGE_LENGTH[field];
  for (const term of here) {
    found.addTo(maskOf(field), term);
    term.frequency += term.count / norm;
    term.count = 0;
  }
}

function impactOf(frequency: number): number {
  return Math.floor((IMPACTS * frequency) / (SATURATION + frequency));
}

/**
 * The key of a tag, however it is written: `#object-detection` of Object_Detection. Its Hangul is by the letters of the keyboard,
 * as that of words is, so that the key of a half-typed tag begins it.
 */
export function tagKey(tag: string): string {
  return `#${hangulKey(foldText(tag).text.toLowerCase().replaceAll('_', '-'))}`;
}

const KINDS_OF_HOSTS: Readonly<Record<string, string>> = {
  arxiv: 'arxiv.org',
  doi: 'doi.org',
  openreview: 'openreview.net',
};

function propertiesOf(entry: Entry): string[] {
  const has = (['abstract', 'commentary', 'translation', 'tags', 'authors'] as const).filter(
    (part) => entry[part].length > 0,
  );
  const hosts = [...entry.links.map(hostOfKey), hostOfAddress(entry.address ?? '')];
  return [
    ...has.map((part) => `!${part}`),
    ...hosts.flatMap((host) => (host === undefined ? [] : domainsOf(host).map((domain) => `@${domain}`))),
    ...[...entry.mentions, ...entry.resources].map((key) => `>${key}`),
  ];
}

function hostOfKey(key: PaperKey): string | undefined {
  const kind = kindOfKey(key);
  return kind === 'url' ? hostOfAddress(`https://${nameOfKey(key)}`) : KINDS_OF_HOSTS[kind];
}

/** A host and the domains that it belongs to, of two names or more: openai.com of blog.openai.com. */
function domainsOf(host: string): string[] {
  const names = host.split('.');
  const parents = names.slice(1, -1).map((_, index) => names.slice(index + 1).join('.'));
  return [host, ...parents];
}

function hostOfAddress(address: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase();
}
