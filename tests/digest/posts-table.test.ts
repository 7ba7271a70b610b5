import { describe, expect, test } from 'vitest';
import { readPostsTable } from '../../lib/digest/posts-table';
import { readDigestFile } from '../../lib/digest/read-file';
import { TODAY } from './fixtures';

const TABLE = `post_id,post_date,is_published,type,audience,title,subtitle
148991234.weekly,2024-10-01T22:30:00.000Z,true,newsletter,everyone,"논문, ""주간"" 정리","두 줄
소개"\r
148991235.draft,,false,newsletter,everyone,,
`;

describe('the table beside exported posts', () => {
  test('has titles and days by file name', () => {
    expect([...(readPostsTable(`\uFEFF${TABLE}`) ?? [])]).toEqual([
      ['148991234.weekly', { title: '논문, "주간" 정리', published: '2024-10-01T22:30:00.000Z' }],
      ['148991235.draft', {}],
    ]);
  });

  test('gives a post that says neither its title and its day', () => {
    const post = '<h3>A Title</h3><p>(A Person)</p><p>논평입니다.</p>';
    const known = readPostsTable(TABLE)?.get('148991234.weekly');
    const { digests } = readDigestFile('posts/148991234.weekly.html', new TextEncoder().encode(post), TODAY, {
      known,
    });
    expect(digests).toMatchObject([
      { title: '논문, "주간" 정리', date: '2024-10-01', entries: [{ title: 'A Title' }] },
    ]);
  });

  test.each([
    '',
    'a,b\n1,2\n',
    '"',
    `post_id\n${'"'.repeat(200_001)}`,
    `${'"a'.repeat(100_000)}`,
    `${'"'.repeat(400_000)}x`,
    `"${'a'.repeat(1_000_000)}"b`,
  ])('is none of other texts', (text) => {
    expect(readPostsTable(text)).toBeUndefined();
  });
});
