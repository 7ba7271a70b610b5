// @vitest-environment node
/** MiniSearch finds the same with the same analyzer: words that must all be there, as they stand. */
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { analyzeText } from '../../lib/search/analyze';
import { textsOf } from '../../lib/search/document-terms';
import { createEvaluator } from '../../lib/search/evaluator';
import { FIELDS, type Field } from '../../lib/search/fields';
import type { IndexedEntry } from '../../lib/search/search-source';
import type { Wanted } from '../../lib/search/wanted';
import { type Random, seededRandom } from '../bench/random';
import { readWrittenEntries } from './corpus-entries';
import { memorySource } from './memory-source';
import { word } from './wanted-trees';

const QUERIES = 300;

function peerOf(entries: readonly IndexedEntry[]): MiniSearch {
  const peer = new MiniSearch({
    idField: 'doc',
    fields: [...FIELDS],
    extractField: (one: IndexedEntry, field: string) =>
      field === 'doc' ? one.doc : textsOf(one.entry, field as Field).join('\n'),
    tokenize: (text) => analyzeText(text).map(({ key }) => key),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => text.split(' '), combineWith: 'AND' },
  } as ConstructorParameters<typeof MiniSearch>[0]);
  peer.addAll([...entries]);
  return peer;
}

/** Up to three words that stand together in some entry. */
function keysOf(entries: readonly IndexedEntry[], random: Random): string[] {
  const entry = entries[random.between(0, entries.length - 1)]?.entry;
  if (entry === undefined) return [];
  const keys = FIELDS.flatMap((field) => textsOf(entry, field)).flatMap((text) => analyzeText(text));
  const some = Array.from({ length: random.between(1, 3) }, () => keys[random.between(0, keys.length - 1)]);
  return some.flatMap((token) => token?.key ?? []);
}

describe.for(readWrittenEntries())('of %s', ([, notes]) => {
  test('any words find the same', async () => {
    const peer = peerOf(notes);
    const random = seededRandom(1);
    const asked = new Map<string, Wanted>();
    while (asked.size < QUERIES) {
      const keys = keysOf(notes, random);
      asked.set(keys.join(' '), { kind: 'all', parts: keys.map((key) => word(key)) });
    }
    const evaluator = createEvaluator((text) => ({
      wanted: asked.get(text),
      problems: [],
    }));
    const source = memorySource(notes);
    let total = 0;
    for (const text of asked.keys()) {
      const { rows } = await evaluator.search(source, { text, sort: 'relevance', count: notes.length });
      const found = new Set(rows.map(({ id }) => id - 1));
      expect([...found].sort(), text).toEqual(
        peer
          .search(text)
          .map(({ id }) => id)
          .sort(),
      );
      total += found.size;
    }
    expect(total).toBeGreaterThan(QUERIES);
  });
});
