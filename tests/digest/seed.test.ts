/** The seed, field by field, as its author posted it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDigestFiles } from '../../lib/digest/read-files';
import { TODAY } from './fixtures';

const NAME = 'data/digests/2024-09-18';
const text = readFileSync(`${NAME}.txt`, 'utf8');
const files = ['.txt', '.links'].map((ending) => ({
  name: NAME + ending,
  bytes: readFileSync(NAME + ending),
}));
const [result] = readDigestFiles(files, TODAY);
const digest = result?.digests[0];
const entry = (start: string) => digest?.entries.find(({ title }) => title.startsWith(start));

describe('the seed', () => {
  test('has one digest of seven entries and no problems', () => {
    expect(result?.problems).toEqual([]);
    expect(digest).toMatchObject({ date: '2024-09-18', title: '2024년 9월 18일' });
    expect(digest?.entries.map(({ line }) => line)).toEqual([2, 7, 12, 18, 23, 29, 34]);
  });

  test('loses no character: every line of the file is a part of an entry', () => {
    const parts = digest?.entries.flatMap(({ title, authors, abstract, commentary, translation, tags }) => [
      ...[title, `(${authors.join(', ')})`, ...abstract, ...commentary, ...translation],
      ...(tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(' ')] : []),
    ]);
    expect(['2024년 9월 18일', ...(parts ?? [])]).toEqual(text.split(/\r?\n/).filter((line) => line !== ''));
  });

  test('abstracts: NVLM’s includes its last line, which is only an address; the two posts have none', () => {
    expect(entry('NVLM')?.abstract.at(-1)).toBe('https://nvlm-project.github.io/.');
    expect(entry('NVLM')?.abstract).toHaveLength(2);
    expect(entry('Introducing Async')?.abstract).toEqual([]);
    expect(entry('Announcing Pixtral')?.abstract).toEqual([]);
  });

  test.each(['Rethinking KenLM', 'SOAP', 'Introducing Async', 'Announcing Pixtral'])(
    '%s has two paragraphs of commentary',
    (start) => expect(entry(start)?.commentary).toHaveLength(2),
  );

  test.each([
    ['CPL', ['mcts', 'search', 'rl']],
    ['OmniGen', ['image-generation', 'diffusion', 'autoregressive-model']],
    ['NVLM', ['multimodal', 'vision-language']],
  ])('%s has its tags as written', (start, tags) => expect(entry(start)?.tags).toEqual(tags));

  test.each([
    ['CPL', ['arxiv:2409.08642']],
    ['Introducing Async', ['url:discuss.pytorch.org/t/209487']],
    ['Rethinking KenLM', ['arxiv:2409.09613']],
    ['OmniGen', ['arxiv:2409.11340']],
    ['SOAP', ['arxiv:2409.11321']],
    ['Announcing Pixtral', ['url:mistral.ai/news/pixtral-12b']],
    ['NVLM', ['arxiv:2409.11402']],
  ])('%s is about its paper', (start, links) => expect(entry(start)?.links).toEqual(links));

  test.each([
    ['Introducing Async', ['arxiv:2302.05442']],
    ['Rethinking KenLM', ['arxiv:2404.07965', 'arxiv:2408.08310']],
    ['OmniGen', ['arxiv:2408.11039']],
    ['CPL', []],
  ])('%s mentions the papers of its commentary', (start, mentions) => {
    expect(entry(start)?.mentions).toEqual(mentions);
  });

  test.each([
    ['OmniGen', ['url:github.com/vectorspacelab/omnigen']],
    ['SOAP', ['url:github.com/nikhilvyas/soap']],
    ['NVLM', ['url:nvlm-project.github.io']],
    ['CPL', []],
  ])('%s has the resources of its abstract', (start, resources) => {
    expect(entry(start)?.resources).toEqual(resources);
  });
});
