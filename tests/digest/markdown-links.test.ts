import { describe, expect, test } from 'vitest';
import { readDigestFiles } from '../../lib/digest/read-files';
import { findWikiLinks, isOnlyWikiLinks } from '../../lib/digest/wiki-links';
import { TODAY } from './fixtures';

const note = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const target = note(
  'papers/240404 Depth and Breadth.md',
  'https://arxiv.org/abs/2404.00001\n\n깊이에 대한 노트.\n',
);

function mentionsOf(link: string, ...others: ReturnType<typeof note>[]) {
  const linking = note(
    'papers/240918 Linking.md',
    `https://arxiv.org/abs/2409.00001\n\n이어지는 노트. ${link}\n`,
  );
  const [result] = readDigestFiles([linking, ...others], TODAY);
  return { mentions: result?.digests[0]?.entries[0]?.mentions, problems: result?.problems };
}

describe('links between notes of one import', () => {
  test.each([
    ['by the whole name', '[[240404 Depth and Breadth]]'],
    ['by the name without its date', '[[Depth and Breadth]]'],
    ['with the file’s ending', '[[240404 Depth and Breadth.md]]'],
    ['with folders', '[[papers/240404 Depth and Breadth]]'],
    ['in other letters', '[[240404 depth and breadth]]'],
    ['with other words shown', '[[Depth and Breadth|깊이]]'],
    ['to a heading of it', '[[Depth and Breadth#Results]]'],
    ['in NFD, as file names of a Mac are', '[[240404 Depth and Breadth]]'.normalize('NFD')],
    ['in a section of links', '\n\n# Links\n\n- [[240404 Depth and Breadth]]'],
  ])('%s become mentions of what the other note is about', (_, link) => {
    expect(mentionsOf(link, target)).toEqual({ mentions: ['arxiv:2404.00001'], problems: [] });
  });

  test('to a note that is not there are told, and nothing is guessed', () => {
    const { mentions, problems } = mentionsOf('[[240405 Something Else]]', target);
    expect(mentions).toEqual([]);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'wikiLinkUnknown', details: ['240405 Something Else'] },
    ]);
  });

  test('to itself, or to a note about the same paper, are no mention', () => {
    const same = note('240404 Same.md', 'https://arxiv.org/abs/2409.00001v3\n\n같은 논문.\n');
    expect(mentionsOf('[[240918 Linking]] [[Same]]', same)).toEqual({ mentions: [], problems: [] });
  });

  test('stay in the sentence that has them, and leave the section that is made of them', () => {
    const text = '본문의 [[A B]]에서 이어지는 글.\n\n# Links\n\n[[C D]]\n한마디 더.\n';
    const [result] = readDigestFiles([note('240918 X.md', text)], TODAY);
    expect(result?.digests[0]?.entries[0]?.commentary).toEqual([
      '본문의 [[A B]]에서 이어지는 글.',
      '한마디 더.',
    ]);
    expect(result?.problems.map(({ details }) => details)).toEqual([['A B'], ['C D']]);
  });

  test('names stop where a line or a bracket does', () => {
    expect(findWikiLinks('[[A]] [[B|c]] [[]] [[D\nE]] [[[F]]] [G]')).toEqual(['A', 'B', 'F']);
    expect(isOnlyWikiLinks('- [[A]], [[B]]')).toBe(true);
    expect(isOnlyWikiLinks('[[A]] 한마디')).toBe(false);
    expect(isOnlyWikiLinks('---')).toBe(false);
  });
});
