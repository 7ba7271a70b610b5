/** What the popup says of an entry that names another version of its paper than the page beside it shows. */
import { expect, test } from 'vitest';
import { makeEntry } from '../library/entries';
import { drawPopup, NEWEST, PAGE, popupProps, shown, titlesIn } from './popup-drawing';

const entryAbout = (id: number, title: string, address: string) => ({
  ...shown(id, title),
  entry: makeEntry(title, { address }),
});

/** What is said of the version, by row. */
async function saidOfVersions(version: number | undefined): Promise<(string | undefined)[]> {
  const annotations = {
    about: [
      entryAbout(3, 'Of the First', 'https://arxiv.org/abs/2409.00001v1'),
      entryAbout(4, 'Of the Second', 'https://arxiv.org/abs/2409.00001v2'),
      entryAbout(5, 'Of None', 'https://arxiv.org/abs/2409.00001'),
    ],
    mentionedBy: [
      { ...entryAbout(6, 'Of Another Paper', 'https://arxiv.org/abs/2409.00002v3'), paragraphs: [] },
    ],
    titles: {},
  };
  const page = { ...PAGE, identity: { ...PAGE.identity, version }, annotations };
  const newest = { ...NEWEST, entries: [entryAbout(7, 'Newest', 'https://arxiv.org/abs/2409.00003v5')] };
  const root = await drawPopup(popupProps(() => ({ page, newest })));
  expect(titlesIn(root)).toEqual(['Of the First', 'Of the Second', 'Of None', 'Of Another Paper', 'Newest']);
  return [...root.querySelectorAll('.option')].map(
    (option) => option.querySelector('.version')?.textContent ?? undefined,
  );
}

test('is said of what is about the page, in the words of a card, and of nothing else that is listed', async () => {
  expect(await saidOfVersions(2)).toEqual([
    'about v1 · this page is v2',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('is nothing where the page tells of no version', async () => {
  expect(await saidOfVersions(undefined)).toEqual(Array(5).fill(undefined));
});
