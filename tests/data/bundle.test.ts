// @vitest-environment node
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBundle } from '../../data/bundle';
import pinned from '../../data/hosts.json';
import type { Entry } from '../../lib/model/digest';
import { bundleSchema } from '../../lib/model/schemas';

const SEED = path.resolve('data/digests');
const bundle = readBundle(SEED, pinned);

function entryOf(title: string): Entry {
  const entry = bundle.digests[0]?.entries.find((one) => one.title.startsWith(title));
  if (entry === undefined) throw new Error(`The seed has no ${title}`);
  return entry;
}

describe('the seed', () => {
  test('is one digest of seven entries, and what the extension expects', () => {
    expect(bundleSchema.parse(bundle)).toEqual(bundle);
    expect(bundle.digests).toHaveLength(1);
    expect(bundle.digests[0]).toMatchObject({
      source: 'bundled',
      date: '2024-09-18',
      title: '2024년 9월 18일',
    });
  });

  test('has these entries, with these links, authors, tags and counts of paragraphs', () => {
    const facts = bundle.digests[0]?.entries.map((entry) => [
      entry.title,
      entry.links,
      entry.authors.length,
      entry.tags,
      [entry.abstract.length, entry.commentary.length, entry.translation.length],
    ]);
    expect(facts).toEqual([
      [
        'CPL: Critical Planning Step Learning Boosts LLM Generalization in Reasoning Tasks',
        ['arxiv:2409.08642'],
        3,
        ['mcts', 'search', 'rl'],
        [1, 1, 0],
      ],
      [
        'Introducing Async Tensor Parallelism in PyTorch',
        ['url:discuss.pytorch.org/t/209487'],
        6,
        ['parallelism', 'efficiency'],
        [0, 2, 0],
      ],
      [
        'Rethinking KenLM: Good and Bad Model Ensembles for Efficient Text Quality Filtering in Large Web Corpora',
        ['arxiv:2409.09613'],
        6,
        ['corpus'],
        [1, 2, 0],
      ],
      [
        'OmniGen: Unified Image Generation',
        ['arxiv:2409.11340'],
        9,
        ['image-generation', 'diffusion', 'autoregressive-model'],
        [1, 1, 0],
      ],
      [
        'SOAP: Improving and Stabilizing Shampoo using Adam',
        ['arxiv:2409.11321'],
        7,
        ['optimizer'],
        [1, 2, 0],
      ],
      ['Announcing Pixtral 12B', ['url:mistral.ai/news/pixtral-12b'], 1, ['vision-language'], [0, 2, 0]],
      [
        'NVLM: Open Frontier-Class Multimodal LLMs',
        ['arxiv:2409.11402'],
        10,
        ['multimodal', 'vision-language'],
        [2, 1, 0],
      ],
    ]);
  });

  test('mentions four papers, and has the resources of three entries', () => {
    const mentions = bundle.digests.flatMap(({ entries }) =>
      entries.flatMap(({ title, mentions }) => mentions.map((key) => [title.split(/[: ]/)[0], key])),
    );
    expect(mentions).toEqual([
      ['Introducing', 'arxiv:2302.05442'],
      ['Rethinking', 'arxiv:2404.07965'],
      ['Rethinking', 'arxiv:2408.08310'],
      ['OmniGen', 'arxiv:2408.11039'],
    ]);
    const resources = bundle.digests.flatMap(({ entries }) =>
      entries.flatMap(({ title, resources }) => resources.map((key) => [title.split(':')[0], key])),
    );
    expect(resources).toEqual([
      ['OmniGen', 'url:github.com/vectorspacelab/omnigen'],
      ['SOAP', 'url:github.com/nikhilvyas/soap'],
      ['NVLM', 'url:nvlm-project.github.io'],
    ]);
  });

  test('has the line that is only an address in NVLM’s abstract', () => {
    expect(entryOf('NVLM').abstract.at(-1)).toBe('https://nvlm-project.github.io/.');
    expect(entryOf('NVLM').commentary[0]).toMatch(/^Qwen2 기반 Multimodal 모델\./);
  });

  test('has every paragraph of the text, word for word and in its order', () => {
    const lines = readFileSync(path.join(SEED, '2024-09-18.txt'), 'utf8').trimEnd().split('\n');
    const written = bundle.digests.flatMap(({ title, entries }) => [
      title,
      ...entries.flatMap((entry) => [
        entry.title,
        `(${entry.authors.join(', ')})`,
        ...[...entry.abstract, ...entry.commentary, ...entry.translation],
        entry.tags.map((tag) => `#${tag}`).join(' '),
      ]),
    ]);
    expect(written).toEqual(lines);
  });

  test('opens each entry at the address in its file of addresses', () => {
    const addresses = bundle.digests.flatMap(({ entries }) => entries.map(({ address }) => address));
    const lines = readFileSync(path.join(SEED, '2024-09-18.links'), 'utf8').trimEnd().split('\n');
    const written = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(' ')[0]);
    expect(addresses).toEqual(written);
  });
});

describe('a folder of digests', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'digests-'));
    cpSync(SEED, folder, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const entry = (title: string) => `${title}\n(Ann Author)\n논평입니다.\n#tag\n`;

  test('has the fingerprint of what is in it, and no other', () => {
    expect(readBundle(folder, pinned).fingerprint).toBe(bundle.fingerprint);
    write('2024-09-19.txt', `2024년 9월 19일\n${entry('A Paper')}`);
    const { fingerprint, digests } = readBundle(folder, pinned);
    expect(fingerprint).not.toBe(bundle.fingerprint);
    expect(digests.map(({ date, entries }) => [date, entries.length])).toEqual([
      ['2024-09-18', 7],
      ['2024-09-19', 1],
    ]);
  });

  test('of which two files hold one day makes one digest of it', () => {
    write('2024-09-19-a.txt', `2024년 9월 19일\n${entry('One')}`);
    write('2024-09-19-b.txt', `2024년 9월 19일\n${entry('One')}${entry('Two')}`);
    const { digests } = readBundle(folder, pinned);
    expect(digests[1]?.entries.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test.each([
    ['an error', '2024년 9월 19일\n\n#tag\n', '2024-09-19.txt:3: There are tags here but no title.'],
    [
      'a warning',
      `2024년 9월 19일\n${entry('A')}${entry('A')}`,
      '2024-09-19.txt:6: Two notes have the same title: “A”.',
    ],
    ['no digest', 'a\n', '2024-09-19.txt:1: This is not a digest'],
    ['nothing', '', '2024-09-19.txt:1: The file is empty.'],
  ])('with %s in it fails the build, naming file and line', (_, text, complaint) => {
    write('2024-09-19.txt', text);
    expect(() => readBundle(folder, pinned)).toThrow(complaint);
  });

  test('whose addresses name an entry that there is not fails the build', () => {
    write('2024-09-18.links', 'https://arxiv.org/abs/2409.08642 No Such Title\n');
    expect(() => readBundle(folder, [])).toThrow('2024-09-18.links:1: No note of the digest has this title');
  });

  test('names every problem at once', () => {
    write('2024-09-19.txt', '');
    write('2024-09-20.txt', '2024년 9월 31일\n');
    expect(() => readBundle(folder, pinned)).toThrow(/2024-09-19\.txt:1:.*2024-09-20\.txt:1:/s);
  });
});

describe('hosts', () => {
  test('beyond the pinned ones fail the build', () => {
    expect(() => readBundle(SEED, ['mistral.ai'])).toThrow(
      'data/hosts.json: discuss.pytorch.org is not pinned',
    );
  });

  test('that no entry lives on any more fail it too', () => {
    expect(() => readBundle(SEED, [...pinned, 'example.com'])).toThrow(
      'data/hosts.json: example.com is pinned, and no bundled entry lives there',
    );
  });

  test('of arXiv need no pin', () => {
    expect(pinned.filter((host) => host.includes('arxiv'))).toEqual([]);
  });
});
