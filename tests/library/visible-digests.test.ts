// @vitest-environment node
import { expect, test } from 'vitest';
import { openDatabase } from '../../lib/library/database';
import { readHead } from '../../lib/library/visible';
import { readDigest, readDigests } from '../../lib/library/visible-digests';
import { makeDigest, makeEntry } from './entries';
import { freshName, importInto, libraryOn } from './fresh-library';

/** So many digests of sources of their own, on days in the middle of a month. */
const digestsBetween = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeDigest([makeEntry(`Entry ${index}`)], { date: `2024-09-${10 + (index % 20)}`, source: `${index}` }),
  );

test.each([
  ['few', 20],
  ['more than are read at once', 1_200],
])('digests come as they were asked for, with %s between them', async (_, count) => {
  const database = await openDatabase(freshName());
  const library = libraryOn(async () => database);
  const [first, last] = ['2024-09-01', '2024-09-30'];
  await importInto(library, makeDigest([makeEntry('First')], { date: first }), ...digestsBetween(count));
  await importInto(library, makeDigest([makeEntry('First, anew')], { date: first, title: '새 제목' }));
  const undone = await importInto(library, makeDigest([makeEntry('Last')], { date: last }));
  await library.undo(undone.seq);
  await importInto(library, makeDigest([makeEntry('Last')], { date: last, source: '둘째' }));

  expect(await database.count('digests')).toBeGreaterThan(count);
  const reading = database.transaction(['head', 'digests']);
  const head = await readHead(reading);
  const asked = [
    { date: last, source: '둘째' },
    { date: first, source: '내 다이제스트' },
    { date: last, source: '내 다이제스트' },
    { date: first, source: '둘째' },
  ];
  const found = await readDigests(reading, head, asked);
  expect(found.map((row) => row?.title)).toEqual(['2024년 9월 18일', '새 제목', undefined, undefined]);
  const alone = asked.map((one) => readDigest(reading, head, one));
  expect(await Promise.all(alone)).toEqual(found);
});

test('of no digest nothing is read', async () => {
  const database = await openDatabase(freshName());
  const reading = database.transaction(['head', 'digests']);
  expect(await readDigests(reading, await readHead(reading), [])).toEqual([]);
});
