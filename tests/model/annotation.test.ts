// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { contradict } from '../../lib/model/annotation';
import type { PaperKey } from '../../lib/model/paper-key';

describe('an entry and a page of one title', () => {
  test.each<[PaperKey[], PaperKey[]]>([
    [['arxiv:2409.11340'], ['arxiv:2409.00013']],
    [['doi:10.1/a'], ['doi:10.1/b', 'arxiv:2409.11340']],
    [['openreview:abc'], ['openreview:ABC']],
    [
      ['arxiv:2409.11340', 'doi:10.1/a'],
      ['arxiv:2409.11340', 'doi:10.1/b'],
    ],
  ])('contradict each other by identifiers: %j and %j', (links, page) => {
    expect(contradict(links, page)).toBe(true);
  });

  test.each<[PaperKey[], PaperKey[]]>([
    [[], ['arxiv:2409.00013']],
    [['arxiv:2409.11340'], []],
    [['arxiv:2409.11340'], ['arxiv:2409.11340']],
    [['arxiv:2409.11340'], ['doi:10.1/a']],
    [['arxiv:2409.11340', 'arxiv:2409.00013'], ['arxiv:2409.00013']],
    [['url:a.com/1'], ['url:a.com/2']],
    [['title:a'], ['title:b']],
  ])('do not: %j and %j', (links, page) => {
    expect(contradict(links, page)).toBe(false);
  });
});
