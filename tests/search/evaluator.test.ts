// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { CorruptIndexError } from '../../lib/search/corrupt-index-error';
import { createEvaluator } from '../../lib/search/evaluator';
import { createGlossary } from '../../lib/search/glossary';
import { parseQuery } from '../../lib/search/parse-query';
import type { IndexedEntry, TermReader } from '../../lib/search/search-source';
import type { Wanted, WantedWord, Way } from '../../lib/search/wanted';
import { type MemorySource, memorySource } from './memory-source';
import { indexed, phrase, want, word } from './wanted-trees';

/** What a query finds in a library, as it is asked for by its tree; its text names nothing. */
function search(
  entries: readonly IndexedEntry[] | MemorySource,
  wanted: Wanted | undefined,
  {
    text = '?',
    sort = 'relevance',
    count = 20,
  }: { text?: string; sort?: 'relevance' | 'date'; count?: number } = {},
) {
  const source = 'reader' in entries ? entries : memorySource(entries);
  return createEvaluator(() => ({ wanted, problems: [] })).search(source, { text, sort, count });
}

async function idsFound(...asked: Parameters<typeof search>): Promise<number[]> {
  return (await search(...asked)).rows.map(({ id }) => id);
}

const model = word('model');
const inAllFields = indexed([
  { abstract: ['model'] },
  { authors: ['model'] },
  { commentary: ['model'] },
  { tags: ['model'] },
  { title: 'model' },
]);

describe('order', () => {
  test('a word counts most in a title, then in tags, the commentary, authors, the abstract', async () => {
    expect(await idsFound(inAllFields, model)).toEqual([5, 4, 3, 2, 1]);
  });

  test('of equals the newer comes first, and of one day the order of the digest', async () => {
    const entries = indexed([
      { title: 'model', date: '2024-01-01' },
      { title: 'model', date: '2024-03-01' },
      { title: 'model', date: '2024-03-01' },
      { title: 'model', date: '2024-02-01' },
    ]);
    expect(await idsFound(entries, model)).toEqual([2, 3, 4, 1]);
  });

  test('by date the newest comes first whatever it is worth', async () => {
    const entries = indexed([
      { title: 'model', date: '2024-01-01' },
      { abstract: ['model'], date: '2024-03-01' },
      { title: 'model', date: '2024-03-01' },
    ]);
    expect(await idsFound(entries, model, { sort: 'date' })).toEqual([3, 2, 1]);
  });

  test('a rare word counts more than a frequent one', async () => {
    const entries = indexed([
      ...Array.from({ length: 20 }, () => ({ commentary: ['model'] })),
      { commentary: ['model'], abstract: ['agent'] },
      { abstract: ['model'], commentary: ['agent'] },
    ]);
    expect(await idsFound(entries, { kind: 'all', parts: [model, word('agent')] })).toEqual([22, 21]);
  });

  test('a word is worth its best way, and not more for several', async () => {
    const ways: Way[] = [
      { terms: [want('model')] },
      { terms: [want('agent', { weight: 0.5 })] },
      { terms: [want('planner', { weight: 0.5 })] },
    ];
    const entries = indexed([{ title: 'agent planner' }, { title: 'model of' }, { title: 'agent of' }]);
    expect(await idsFound(entries, word('model', ways))).toEqual([2, 1, 3]);
  });

  test('of two choices both count', async () => {
    const entries = indexed([{ title: 'model of' }, { title: 'model agent' }, { title: 'agent of' }]);
    expect(await idsFound(entries, { kind: 'any', parts: [model, word('agent')] })).toEqual([2, 1, 3]);
  });

  test('a word that says more in its text comes first within a field', async () => {
    const entries = indexed([
      { commentary: ['model and more'] },
      { commentary: ['model of model by model and more'] },
    ]);
    expect(await idsFound(entries, model)).toEqual([2, 1]);
  });
});

describe('what a text names as a whole', () => {
  test('comes first, once, and is counted', async () => {
    const entries = indexed([{ title: 'model agent', tags: ['model'] }, { title: 'model' }]);
    const found = await search(entries, model, { text: 'model' });
    expect(found.rows.map(({ id }) => id)).toEqual([2, 1]);
    expect(found.total).toBe(2);
  });

  test('is there even where no word is found', async () => {
    expect(await search(indexed([{ title: '1 + 1' }]), word('nothing'), { text: '1 + 1' })).toMatchObject({
      rows: [{ id: 1 }],
      total: 1,
    });
  });
});

describe('rows', () => {
  test('are the first so many, and no other texts are read', async () => {
    const source = memorySource(indexed(Array.from({ length: 50 }, () => ({ title: 'model' }))));
    const found = await search(source, model, { count: 7 });
    expect(found).toMatchObject({ total: 50, isExact: true });
    expect(found.rows.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(source.textsRead).toHaveLength(7);
  });

  test('show the same words of several sources once, and are as many as asked for all the same', async () => {
    const entries = indexed([
      { title: 'model', commentary: ['같은 글'], source: '하나' },
      { title: 'model', commentary: ['같은 글'], source: '둘' },
      { title: 'model', commentary: ['다른 글'], source: '둘' },
    ]);
    const { rows, total } = await search(entries, model, { count: 2 });
    expect(rows).toMatchObject([{ id: 1, sources: ['하나', '둘'] }, { id: 3 }]);
    expect(total).toBe(3);
  });

  test('leave out what is not to be seen', async () => {
    const source = memorySource(indexed([{ title: 'model' }, { title: 'model' }]), (doc) => doc !== 0);
    expect(await search(source, model)).toMatchObject({ rows: [{ id: 2 }], total: 1 });
    expect(await search(source, { kind: 'not', part: word('agent') })).toMatchObject({
      rows: [{ id: 2 }],
      total: 1,
    });
  });

  test('are none where nothing is asked for', async () => {
    expect(await search(inAllFields, undefined)).toMatchObject({
      rows: [],
      total: 0,
      isExact: true,
      marks: [],
    });
  });
});

describe('phrases', () => {
  test('and names may be asked for as they are written, in the fields that count', async () => {
    const entries = indexed([
      { authors: ['Bo Adam'], commentary: ['Adams'] },
      { authors: ['Ada Adams'] },
      { authors: ['Bo Adam', 'Ádá ADAMS'] },
    ]);
    const asked = (query: string) =>
      idsFound(entries, parseQuery(query, createGlossary([])).wanted).then((ids) => ids.toSorted());
    expect(await asked('author:adams ')).toEqual([2, 3]);
    expect(await asked('author:"ada adams"')).toEqual([2, 3]);
    expect(await asked('author:"ada adam"')).toEqual([]);
    expect(await asked('author:bo -author:adams')).toEqual([1]);
  });

  const apart = { commentary: ['state of space'] };
  const together = { commentary: ['a state space'] };

  test('stand side by side in one paragraph', async () => {
    const entries = indexed([
      apart,
      together,
      { commentary: ['state', 'space'] },
      { commentary: ['space state'] },
    ]);
    expect(await idsFound(entries, phrase(['state', 'space']))).toEqual([2]);
  });

  test('have their parts in compounds, and words with particles', async () => {
    const entries = indexed([{ title: 'State-Space Models' }, { title: '강화를 학습' }]);
    expect(await idsFound(entries, phrase(['space', 'model']))).toEqual([1]);
    expect(await idsFound(entries, phrase(['statespace', 'model']))).toEqual([1]);
    expect(await idsFound(entries, phrase(['ㄱㅏㅇㅎㅗㅏ', 'ㅎㅏㄱㅅㅡㅂ']))).toEqual([2]);
  });

  test.each(['강화를, 학습', '「강화」… 학습', '강화\u0000학습', '강화에서는 “학습”'])(
    'may have particles and signs between: %j',
    async (text) => {
      expect(await idsFound(indexed([{ title: text }]), phrase(['ㄱㅏㅇㅎㅗㅏ', 'ㅎㅏㄱㅅㅡㅂ']))).toEqual([
        1,
      ]);
    },
  );

  test.each(['강화 다음 학습', '강화 A 학습', '강화 1 학습', '학습 강화'])(
    'have no other word between: %s',
    async (text) => {
      expect(await idsFound(indexed([{ title: text }]), phrase(['ㄱㅏㅇㅎㅗㅏ', 'ㅎㅏㄱㅅㅡㅂ']))).toEqual(
        [],
      );
    },
  );

  test('are looked for in the fields that count', async () => {
    const entries = indexed([{ title: 'state space' }, { abstract: ['state space'], title: 'state' }]);
    expect(await idsFound(entries, phrase(['state', 'space'], false, 0b10000))).toEqual([2]);
  });

  test('are checked for the rows first, and counted as far as few are left', async () => {
    const entries = [...Array.from({ length: 60 }, () => apart), together];
    const few = memorySource(indexed(entries));
    expect(await search(few, phrase(['state', 'space']))).toMatchObject({
      rows: [{ id: 61 }],
      total: 1,
      isExact: true,
    });
    expect(few.textsRead).toHaveLength(61);

    const some = memorySource(indexed(Array.from({ length: 60 }, () => together)));
    const evaluatorOfPhrase = () =>
      createEvaluator(() => ({ wanted: phrase(['state', 'space']), problems: [] }));
    const evaluator = evaluatorOfPhrase();
    const request = { text: 'state space', sort: 'relevance', count: 10 } as const;
    expect(await evaluator.search(some, request)).toMatchObject({ total: 10, isExact: false });
    expect(some.textsRead).toHaveLength(10);
    expect(await evaluator.count(some, request)).toEqual({ total: 60, isExact: true });
    expect(some.textsRead).toHaveLength(60);
    expect(await evaluator.search(some, request)).toMatchObject({ total: 60, isExact: true });

    const many = memorySource(indexed(Array.from({ length: 300 }, () => together)));
    const other = evaluatorOfPhrase();
    const found = await other.search(many, request);
    expect(found.rows).toHaveLength(10);
    expect(found).toMatchObject({ total: 10, isExact: false });
    expect(await other.count(many, request)).toEqual({ total: 10, isExact: false });
    expect(many.textsRead).toHaveLength(10);
  });

  test('exclude what has them, and nothing else', async () => {
    const wanted: Wanted = {
      kind: 'all',
      parts: [word('state'), { kind: 'not', part: phrase(['state', 'space']) }],
    };
    expect(await idsFound(indexed([apart, together]), wanted)).toEqual([1]);
  });
});

describe('widening', () => {
  const widened: WantedWord = {
    ...word('model'),
    widenings: () => [
      { by: 'inside', way: { terms: [want('odel', { match: 'inside', weight: 0.3 })] } },
      { by: 'layout', way: { terms: [want('modem', { weight: 0.3 })] } },
    ],
  };

  test('adds to little what it finds beyond, after it, and says by what', async () => {
    const entries = indexed([{ title: 'modem' }, { title: 'supermodel' }, { abstract: ['model'] }]);
    const found = await search(entries, widened);
    expect(found.rows.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(found).toMatchObject({ total: 3, isExact: true, widenedBy: ['inside', 'layout'] });
    expect(found.marks.map(({ key, match }) => [key, match])).toEqual([
      ['model', 'exact'],
      ['odel', 'inside'],
      ['modem', 'exact'],
    ]);
  });

  test('says nothing of what found nothing, and stops where there is enough', async () => {
    const four = Array.from({ length: 4 }, () => ({ title: 'model' }));
    expect(await search(indexed(four), widened)).toMatchObject({ total: 4, widenedBy: [] });
    const modem = await search(indexed([...four, { title: 'modem' }]), widened);
    expect(modem).toMatchObject({ total: 5, widenedBy: ['layout'] });
    const inside = await search(indexed([...four, { title: 'modem' }, { title: 'remodel' }]), widened);
    expect(inside).toMatchObject({ total: 5, widenedBy: ['inside'] });
    const enough = indexed([...four, { title: 'model' }, { title: 'modem' }]);
    expect(await search(enough, widened)).toMatchObject({ total: 5, widenedBy: [] });
  });

  test('guesses no typo where entries have the word as it is typed, however few', async () => {
    const guessed: WantedWord = {
      ...word('tumor'),
      widenings: () => [{ by: 'typo', way: { terms: [want('tutor', { weight: 0.3 })] } }],
    };
    const entries = indexed([{ title: 'tutor' }, { title: 'tumor' }]);
    expect(await idsFound(entries, guessed)).toEqual([2]);
    const none = indexed([{ title: 'tutor' }]);
    expect(await search(none, guessed)).toMatchObject({ total: 1, widenedBy: ['typo'] });
  });

  test('never widens what is excluded', async () => {
    const entries = indexed([{ title: 'agent remodel' }, { title: 'agent model' }]);
    const wanted: Wanted = { kind: 'all', parts: [word('agent'), { kind: 'not', part: widened }] };
    expect(await idsFound(entries, wanted)).toEqual([1]);
  });

  test('of several words each is met in any of its ways', async () => {
    const entries = indexed([{ title: 'agent remodel' }, { title: 'other remodel' }]);
    expect(await idsFound(entries, { kind: 'all', parts: [word('agent'), widened] })).toEqual([1]);
  });
});

describe('marks', () => {
  test('are what was found by, without what no document has and what is excluded', async () => {
    const ways: Way[] = [
      { terms: [want('model')] },
      { terms: [want('mo', { match: 'prefix', weight: 0.6 })] },
    ];
    const wanted: Wanted = {
      kind: 'all',
      parts: [word('model', [...ways, { terms: [want('nothing')] }]), { kind: 'not', part: word('agent') }],
    };
    const { marks } = await search(indexed([{ title: 'model' }]), wanted);
    expect(marks.map(({ key, match }) => [key, match])).toEqual([
      ['model', 'exact'],
      ['mo', 'prefix'],
    ]);
  });
});

describe('one search after the other', () => {
  const request = { text: '?', sort: 'relevance', count: 5 } as const;
  const askModel = () => createEvaluator(() => ({ wanted: model, problems: [] })).search;

  test('reads only terms that it did not have, and of the same text nothing', async () => {
    const source = memorySource(indexed([{ title: 'model agent' }]));
    const queries: Record<string, Wanted> = {
      one: model,
      two: { kind: 'all', parts: [model, word('agent')] },
    };
    const { search: ask } = createEvaluator((text) => ({ wanted: queries[text], problems: [] }));
    await ask(source, { ...request, text: 'one' });
    await ask(source, { ...request, text: 'two' });
    expect(source.termsRead).toEqual(['model', 'agent']);
    await ask(source, { ...request, text: 'two', sort: 'date' });
    expect(source.termsRead).toEqual(['model', 'agent']);
  });

  test('does not look for what has a part that is nowhere', async () => {
    const source = memorySource(indexed([{ title: 'agent' }]));
    const scanned: string[] = [];
    const scan: TermReader['scan'] = (match, key, most) => {
      scanned.push(key);
      return source.reader.scan(match, key, most);
    };
    const watched = { ...source, reader: { ...source.reader, scan } };
    const { search: ask } = createEvaluator((text) => ({
      wanted: {
        ...word(text),
        widenings: () => [{ by: 'inside', way: { terms: [want(text, { match: 'inside' })] } }],
      },
      problems: [],
    }));
    for (const text of ['mode', 'model', 'models', 'gen']) await ask(watched, { ...request, text });
    expect(scanned).toHaveLength(2);
  });

  test('reads all anew where the library has changed', async () => {
    const ask = askModel();
    expect((await ask(memorySource(inAllFields), request)).total).toBe(5);
    const changed = { ...memorySource(indexed([{ title: 'model' }])), version: 'another' };
    expect((await ask(changed, request)).total).toBe(1);
  });

  test('sees that a text names something else now', async () => {
    const ask = askModel();
    const source = memorySource(inAllFields);
    expect((await ask(source, request)).rows[0]?.id).toBe(5);
    const named = { ...source, namedBy: async () => source.entries.slice(0, 1) };
    expect((await ask(named, request)).rows.map(({ id }) => id)).toEqual([1, 5, 4, 3, 2]);
  });

  test('ends early where it is not wanted any more, and can be asked again', async () => {
    const ask = askModel();
    const source = memorySource(inAllFields);
    const stopped = new AbortController();
    stopped.abort(new Error('a newer key'));
    await expect(ask(source, request, stopped.signal)).rejects.toThrow('a newer key');
    expect((await ask(source, request)).total).toBe(5);
  });

  test('passes on that the index is damaged, and can be asked again', async () => {
    const ask = askModel();
    const source = memorySource(inAllFields);
    const exact = () => Promise.reject(new CorruptIndexError('damaged'));
    const damaged = { ...source, reader: { ...source.reader, exact } };
    await expect(ask(damaged, request)).rejects.toThrow(CorruptIndexError);
    expect((await ask(source, request)).total).toBe(5);
  });
});
