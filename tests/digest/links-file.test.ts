import { describe, expect, test } from 'vitest';
import { readDigestFiles } from '../../lib/digest/read-files';
import { TODAY } from './fixtures';

const bytes = (text: string) => new TextEncoder().encode(text);
const DIGEST = `2024년 9월 18일
A Paper
(A Person)
코드는 https://github.com/a/b 에 있습니다.
#tag
`;

function read(links: string | Uint8Array) {
  const files = [
    { name: 'folder/day.txt', bytes: bytes(DIGEST) },
    { name: 'folder/day.links', bytes: typeof links === 'string' ? bytes(links) : links },
  ];
  const results = readDigestFiles(files, TODAY);
  expect(results).toHaveLength(1);
  return { entry: results[0]?.digests[0]?.entries[0], problems: results[0]?.problems };
}

describe('a file of addresses', () => {
  test('links an entry by its title, the first address being the one to open', () => {
    const { entry, problems } = read(
      '# a note\n\nhttps://www.arxiv.org/abs/2409.00001v2 A Paper\nhttps://openreview.net/forum?id=X1 A Paper\n',
    );
    expect(problems).toEqual([]);
    expect(entry?.links).toEqual(['arxiv:2409.00001', 'openreview:X1']);
    expect(entry?.address).toBe('https://www.arxiv.org/abs/2409.00001v2');
  });

  test('what an entry is about is no longer among its mentions', () => {
    expect(read('https://github.com/a/b A Paper').entry?.mentions).toEqual([]);
  });

  test.each([
    ['a line without a title', 'https://arxiv.org/abs/2409.00001', 'linkLineUnreadable'],
    ['a line without an address', 'A Paper', 'linkLineUnreadable'],
    ['an identifier that cannot be', 'https://arxiv.org/abs/2112.0886 A Paper', 'linkAddressUnusable'],
    ['a title of no entry', 'https://arxiv.org/abs/2409.00001 Another Paper', 'linkWithoutEntry'],
    ['an empty file', '', 'emptyFile'],
    ['a binary file', new Uint8Array([0, 1, 2, 3]), 'binaryFile'],
  ])('%s is an error of that file, and the entries stay', (_, links, code) => {
    const { entry, problems } = read(links);
    expect(entry?.title).toBe('A Paper');
    expect(problems).toMatchObject([{ file: 'folder/day.links', line: 1, severity: 'error', code }]);
  });

  test('a digest that could not be opened is told as such', () => {
    expect(readDigestFiles([{ name: 'x.txt', bytes: undefined }], TODAY)[0]?.problems).toMatchObject([
      { file: 'x.txt', code: 'unreadableFile' },
    ]);
  });
});
