// @vitest-environment node
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGlossary, joinGlossaries, parseGlossary } from '../../lib/search/glossary';
import { keySequences, nameOfSequence } from '../../lib/search/key-sequences';

describe('parseGlossary', () => {
  test('lines, notes, gaps and signs of any width', () => {
    const text = '# note\n\n강화 학습 = RL\r\n  a=b ＝ c  \n   # another\nC# = 씨샵';
    expect(parseGlossary(text)).toEqual({
      lines: [
        ['강화 학습', 'RL'],
        ['a', 'b', 'c'],
        ['C#', '씨샵'],
      ],
      problems: [],
    });
  });

  test.each([
    ['alone', 'RL', 'RL'],
    ['empty', 'RL = ', 'RL ='],
    ['empty', '= RL', '= RL'],
    ['empty', 'a = = b', 'a = = b'],
    ['letters', 'RL = …', '…'],
    ['long', `RL = ${'a'.repeat(61)}`, 'a'.repeat(61)],
    [
      'long',
      'a = b = c = d = e = f = g = h = i = j = k = l = m',
      'a = b = c = d = e = f = g = h = i = j = k = l = m',
    ],
  ] as const)('%s: %s', (kind, line, part) => {
    expect(parseGlossary(`x = y\n${line}\nz = w`)).toEqual({
      lines: [
        ['x', 'y'],
        ['z', 'w'],
      ],
      problems: [{ kind, line: 2, part }],
    });
  });

  test('tells where it ends, rather than growing without bound', () => {
    const { lines, problems } = parseGlossary('a = b\n'.repeat(2_001));
    expect(lines).toHaveLength(2_000);
    expect(problems).toEqual([{ kind: 'many', line: 2_001, part: 'a = b' }]);
  });

  test('no text throws, and each line counts or has a problem', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab강 =＝#…\t'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const read = parseGlossary(lines.join('\n'));
        const spoken = lines.filter((text) => !/^\s*(?:#|$)/.test(text));
        expect(read.lines.length + read.problems.length).toBe(spoken.length);
      }),
    );
  });
});

describe('createGlossary', () => {
  const glossary = createGlossary([
    ['강화 학습', 'reinforcement learning', 'RL'],
    ['추론', 'reasoning'],
    ['추론', 'inference'],
    ['pre-training', '사전 학습'],
  ]);
  /** The alternatives of a text, as those of the texts that they are the keys of. */
  const alternatives = (text: string) =>
    keySequences(text).flatMap((keys) => glossary.alternativesOf(keys).map((some) => some.join(' ')));
  const spelt = (...texts: string[]) => texts.map((text) => keySequences(text)[0]?.join(' ')).sort();

  test('every word of a line leads to the others, in every spelling', () => {
    expect(alternatives('RL').sort()).toEqual(spelt('강화 학습', '강화학습', 'reinforcement learning'));
    expect(glossary.alternativesOf(keySequences('reinforcement learning')[0] ?? [])).toEqual(
      expect.arrayContaining([keySequences('RL')[0]]),
    );
  });

  test('a word spelt otherwise leads to its own spelling in the line, and never to itself', () => {
    const [keys = []] = keySequences('강화학습');
    const found = glossary.alternativesOf(keys).map((some) => some.join(' '));
    expect(found).toEqual(expect.arrayContaining(spelt('강화 학습', 'RL')));
    expect(found).not.toContain(keys.join(' '));
  });

  test('lines that share a word stay apart', () => {
    expect(alternatives('추론').sort()).toEqual(spelt('inference', 'reasoning'));
    expect(alternatives('inference')).toEqual(spelt('추론'));
  });

  test('a word in a form with a particle, in capitals or in the plural is the same', () => {
    expect(alternatives('강화학습을')).toEqual(alternatives('강화학습'));
    expect(alternatives('rl')).toEqual(alternatives('RL'));
    expect(alternatives('Inferences')).toEqual(alternatives('inference'));
  });

  test('what no line has leads nowhere', () => {
    expect(glossary.alternativesOf(['__proto__'])).toEqual([]);
    expect(glossary.alternativesOf([])).toEqual([]);
    expect(createGlossary([]).alternativesOf(['rl'])).toEqual([]);
  });

  test.each([
    ['β-VAE = 베타 오토인코더', '베타 오토인코더', 'beta vae'],
    ['딥 러닝 = deep learning', 'deep learning', '딥러닝'],
    ['women = 여성', '여성', 'woman'],
    ['3D 복원 = reconstruction', 'reconstruction', '3d 복원'],
    ['ＲＡＧ = 검색 증강', '검색 증강', 'rag'],
    ['“검색” = search', 'search', '검색'],
  ])('%s leads from %s to %s', (line, from, to) => {
    const own = createGlossary(parseGlossary(line).lines);
    const found = keySequences(from).flatMap((keys) =>
      own.alternativesOf(keys).map((some) => some.join(' ')),
    );
    const back = keySequences(to).flatMap((keys) => own.alternativesOf(keys).map((some) => some.join(' ')));
    expect(found).toEqual(expect.arrayContaining(spelt(to)));
    expect(back).toEqual(expect.arrayContaining(spelt(from)));
  });
});

describe('joinGlossaries', () => {
  test('has what any of them has, each once', () => {
    const joined = joinGlossaries([
      createGlossary([['RL', '강화학습', 'reinforcement learning']]),
      createGlossary([['RL', '강화학습', 'robot learning']]),
    ]);
    const found = joined.alternativesOf(['rl']).map(nameOfSequence).sort();
    expect(found).toEqual(
      [
        ...keySequences('강화학습'),
        ...keySequences('reinforcement learning'),
        ...keySequences('robot learning'),
      ]
        .map(nameOfSequence)
        .sort(),
    );
    expect(joinGlossaries([]).alternativesOf(['rl'])).toEqual([]);
  });
});

describe('the glossary that is shipped', () => {
  const text = readFileSync('data/glossary.txt', 'utf8');
  const { lines, problems } = parseGlossary(text);

  test('has no problem', () => {
    expect(problems).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(150);
  });

  test('names nothing twice in a line, however it is spelt', () => {
    const twice = lines.filter((line) => {
      const spellings = line.map((term) => new Set(keySequences(term).map((keys) => keys.join(' '))));
      return spellings.some((one, index) =>
        spellings.slice(index + 1).some((other) => [...one].some((keys) => other.has(keys))),
      );
    });
    expect(twice).toEqual([]);
  });

  test('says nothing in two lines of which one would do', () => {
    const sets = lines.map((line) => new Set(line.flatMap(keySequences).map((keys) => keys.join(' '))));
    const idle = lines.filter((_, index) =>
      sets.some((other, at) => at !== index && [...(sets[index] ?? [])].every((keys) => other.has(keys))),
    );
    expect(idle).toEqual([]);
  });

  test('takes little of the popup', () => {
    expect(gzipSync(text).length).toBeLessThan(6_000);
  });
});
