import { expect, test } from 'vitest';
import { navigationPace } from '../../lib/sites/navigation-pace';

test.each<[string, number[], number[]]>([
  ['a reader who follows three links in a second', [0, 300, 600], [0, 0, 0]],
  ['one who goes on reading after that', [0, 300, 600, 1_000, 1_300, 1_600], [0, 0, 0, 0, 0, 0]],
  ['a page in a loop: from the fourth address on', [0, 10, 20, 30, 40], [0, 0, 0, 1_000, 1_000]],
  ['a page that has come out of its loop', [0, 10, 20, 30, 5_000], [0, 0, 0, 1_000, 0]],
])('%s waits that long', (_, moments, pauses) => {
  const pauseOf = navigationPace();
  expect(moments.map(pauseOf)).toEqual(pauses);
});
