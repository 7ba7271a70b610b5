import { describe, expect, test } from 'vitest';
import { titleKey } from '../../lib/papers/normalise-title';
import { arxivList } from '../../lib/sites/arxiv-list';
import type { PaperRow } from '../../lib/sites/site';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { LONG_LIST, longList } from '../fixtures/pages/arxiv-long-list';
import { pageAt, parsePage } from './documents';

function rowsOf(document: Document): PaperRow[] {
  return arxivList.rows?.({ url: new URL(ADDRESSES.listLong), document }) ?? [];
}

describe('a long list', () => {
  const { list, papers, known } = longList(LONG_LIST.rows, LONG_LIST.known);

  test('is read whole: every row with its key and its title', { timeout: 60_000 }, () => {
    const rows = rowsOf(pageAt(ADDRESSES.listLong));
    expect(rows.map(({ keys }) => keys)).toEqual(papers.map(({ id }) => [`arxiv:${id}`]));
    expect(rows.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
  });

  test('has as many known papers as were asked for, and is the same each time', () => {
    expect(known).toHaveLength(LONG_LIST.known);
    expect(new Set(papers.map(({ title }) => titleKey(title))).size).toBe(LONG_LIST.rows);
    expect(longList(LONG_LIST.rows, LONG_LIST.known)).toEqual({ list, papers, known });
    expect(longList(10, 10).known).toHaveLength(10);
    expect(longList(10, 0).known).toEqual([]);
  });

  test('is not read beyond 2,000 rows, be they papers or not', { timeout: 60_000 }, () => {
    const lines = (href: string, count: number) =>
      `<dl>${`<dt><a href="${href}" title="Abstract">a</a></dt>`.repeat(count)}</dl>`;
    expect(rowsOf(parsePage(lines('/abs/2409.08642', 2_500)))).toHaveLength(2_000);
    const none = parsePage(lines('/abs/0', 2_000) + lines('/abs/2409.08642', 1));
    expect(rowsOf(none)).toEqual([]);
  });
});
