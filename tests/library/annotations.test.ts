// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Annotations } from '../../lib/model/annotation';
import type { Digest } from '../../lib/model/digest';
import type { PaperKey } from '../../lib/model/paper-key';
import { titleKey } from '../../lib/papers/normalise-title';
import { makeDigest, makeEntry } from './entries';
import { annotate as annotateAll, freshLibrary, importInto, pageOf } from './fresh-library';

const PAPER: PaperKey = 'arxiv:2409.00001';
const OTHER: PaperKey = 'arxiv:2409.00002';

async function annotate(digests: readonly Digest[], ...keys: PaperKey[]): Promise<Annotations> {
  const library = freshLibrary();
  await importInto(library, ...digests);
  return await library.annotations(pageOf(...keys));
}

const titlesAbout = ({ about }: Annotations) => about.map(({ entry }) => entry.title);
const titlesMentioning = ({ mentionedBy }: Annotations) => mentionedBy.map(({ entry }) => entry.title);

function keyOfTitle(title: string): PaperKey {
  return titleKey(title) ?? 'title:none';
}

describe('what an entry is about', () => {
  const linked = makeEntry('Linked Paper', { links: [PAPER, 'url:github.com/a/b'] });

  test('is found by each of its links', async () => {
    expect(titlesAbout(await annotate([makeDigest([linked])], PAPER))).toEqual(['Linked Paper']);
    expect(titlesAbout(await annotate([makeDigest([linked])], 'url:github.com/a/b'))).toEqual([
      'Linked Paper',
    ]);
  });

  test('is found by its exact title, in whatever spelling of it', async () => {
    const page = keyOfTitle('  LINKED   paper. ');
    expect(titlesAbout(await annotate([makeDigest([linked])], page))).toEqual(['Linked Paper']);
  });

  test('is found once by several keys', async () => {
    const page = [PAPER, 'url:github.com/a/b', keyOfTitle('Linked Paper')] as const;
    expect(titlesAbout(await annotate([makeDigest([linked])], ...page))).toEqual(['Linked Paper']);
  });

  test.each([
    ['a part of its title', keyOfTitle('Linked')],
    ['its title and more', keyOfTitle('Linked Paper: A Study')],
    ['a longer identifier', 'arxiv:2409.000012'],
    ['a shorter identifier', 'arxiv:2409.0000'],
    ['another kind of the same name', 'doi:2409.00001'],
    ['an empty name', 'title:x'],
  ] as const)('is not found by %s', async (_, key) => {
    expect(await annotate([makeDigest([linked])], key)).toEqual({ about: [], mentionedBy: [], titles: {} });
  });

  test('nothing is found by no keys', async () => {
    expect(await annotate([makeDigest([linked])])).toEqual({ about: [], mentionedBy: [], titles: {} });
  });

  test('is not another paper of the same title: two identifiers of one kind contradict', async () => {
    expect(titlesAbout(await annotate([makeDigest([linked])], OTHER, keyOfTitle('Linked Paper')))).toEqual(
      [],
    );
  });

  test('is what a page of the same title and another kind of identifier shows', async () => {
    const page: PaperKey[] = ['openreview:abc', keyOfTitle('Linked Paper')];
    expect(titlesAbout(await annotate([makeDigest([linked])], ...page))).toEqual(['Linked Paper']);
  });

  test('is shown by its link although a second identifier of the page is another', async () => {
    const page: PaperKey[] = [OTHER, PAPER, keyOfTitle('Linked Paper')];
    expect(titlesAbout(await annotate([makeDigest([linked])], ...page))).toEqual(['Linked Paper']);
  });

  test('is not found by its resources: the page of its code shows nothing', async () => {
    const entry = makeEntry('With Code', { resources: ['url:github.com/a/b'] });
    expect(await annotate([makeDigest([entry])], 'url:github.com/a/b')).toEqual({
      about: [],
      mentionedBy: [],
      titles: {},
    });
  });

  test('is joined by entries of the same title that link to nothing', async () => {
    const linkless = makeEntry('Linked paper.', { commentary: ['주소가 없는 글.'] });
    const digests = [makeDigest([linked]), makeDigest([linkless], { date: '2024-09-01' })];
    expect(titlesAbout(await annotate(digests, PAPER))).toEqual(['Linked Paper', 'Linked paper.']);
  });

  test.each([
    ['another paper', OTHER],
    ['another page', 'url:elsewhere.example/post'],
  ] as const)('is not joined by an entry of the same title that links to %s', async (_, key) => {
    const namesake = makeEntry('Linked Paper', { links: [key], commentary: ['다른 것에 대한 글.'] });
    const digests = [makeDigest([linked]), makeDigest([namesake], { date: '2024-09-01' })];
    expect((await annotate(digests, PAPER)).about.map(({ entry }) => entry.links)).toEqual([linked.links]);
  });

  test('comes newest first, and in the order of its digest within a day', async () => {
    const entry = (title: string) => makeEntry(title, { links: [PAPER] });
    const digests = [
      makeDigest([entry('Old')], { date: '2024-01-02' }),
      makeDigest([entry('New 1'), entry('New 2')], { date: '2024-10-01' }),
      makeDigest([entry('Middle')], { date: '2024-09-30' }),
    ];
    expect(titlesAbout(await annotate(digests, PAPER))).toEqual(['New 1', 'New 2', 'Middle', 'Old']);
  });
});

describe('mentions', () => {
  const about = makeEntry('About It', { links: [PAPER], mentions: [OTHER, 'arxiv:2302.05442'] });
  const other = makeEntry('The Other', {
    links: [OTHER],
    commentary: ['처음.', '이것과 (https://arxiv.org/abs/2409.00001v2, 또는) 비슷하군요.', '끝.'],
    mentions: [PAPER],
  });

  test('a page shows the entries that mention it, with the paragraphs that do', async () => {
    const annotations = await annotate([makeDigest([about, other])], PAPER);
    expect(titlesAbout(annotations)).toEqual(['About It']);
    expect(titlesMentioning(annotations)).toEqual(['The Other']);
    expect(annotations.mentionedBy[0]?.paragraphs).toEqual([other.commentary[1]]);
  });

  test('the paragraphs of a translation are shown too, after those of the commentary', async () => {
    const translated = {
      ...other,
      translation: ['번역 하나.', '번역 둘 (https://arxiv.org/abs/2409.00001).'],
    };
    const onlyThere = { ...translated, title: 'Only There', commentary: ['다른 글.'] };
    const { mentionedBy } = await annotate([makeDigest([translated, onlyThere])], PAPER);
    expect(mentionedBy.map(({ paragraphs }) => paragraphs)).toEqual([
      [other.commentary[1], translated.translation[1]],
      [translated.translation[1]],
    ]);
  });

  test('an entry knows the titles of what it mentions, as far as there are entries about it', async () => {
    const { titles } = await annotate([makeDigest([about, other])], PAPER);
    expect(titles).toEqual({ [OTHER]: 'The Other' });
  });

  test('an entry about the page is not listed as mentioning it too', async () => {
    const self = makeEntry('Self', { links: [PAPER], mentions: [PAPER] });
    const annotations = await annotate([makeDigest([self])], PAPER);
    expect([titlesAbout(annotations), titlesMentioning(annotations)]).toEqual([['Self'], []]);
  });

  test('a page that is only mentioned has only that', async () => {
    const annotations = await annotate([makeDigest([about])], 'arxiv:2302.05442');
    expect([titlesAbout(annotations), titlesMentioning(annotations)]).toEqual([[], ['About It']]);
  });
});

describe('the same commentary under two sources', () => {
  const twin = (parts = {}) => makeEntry('Twin', { links: [PAPER], commentary: ['같은 글.'], ...parts });

  test('is shown once, naming both', async () => {
    const digests = [makeDigest([twin()], { source: '하나' }), makeDigest([twin()], { source: '둘' })];
    const { about } = await annotate(digests, PAPER);
    expect(about.map(({ sources }) => [...sources].sort())).toEqual([['둘', '하나']]);
  });

  test('is shown once where it mentions a page, naming both', async () => {
    const entry = makeEntry('Twin', { commentary: ['같은 글.'], mentions: [PAPER] });
    const digests = [makeDigest([entry], { source: '하나' }), makeDigest([entry], { source: '둘' })];
    const { mentionedBy } = await annotate(digests, PAPER);
    expect(mentionedBy.map(({ sources }) => [...sources].sort())).toEqual([['둘', '하나']]);
  });

  test.each([
    ['another commentary', { commentary: ['다른 글.'] }],
    ['no commentary', { commentary: [] }],
  ])('stands beside one with %s', async (_, parts) => {
    const digests = [makeDigest([twin()], { source: '하나' }), makeDigest([twin(parts)], { source: '둘' })];
    expect((await annotate(digests, PAPER)).about).toHaveLength(2);
  });

  test('stands twice where one source says it twice', async () => {
    const digests = [makeDigest([twin()]), makeDigest([twin()], { date: '2024-09-19' })];
    expect((await annotate(digests, PAPER)).about).toHaveLength(2);
  });
});

describe('after a change', () => {
  test('an entry is found under its new keys, and no longer under its old ones', async () => {
    const library = freshLibrary();
    const entry = makeEntry('Before', { links: [PAPER], mentions: ['arxiv:2302.05442'] });
    await importInto(library, makeDigest([entry]));
    const links: PaperKey[] = [OTHER];
    await importInto(library, makeDigest([{ ...entry, links, mentions: ['url:a.com/b'] }]));
    const keys: PaperKey[] = [PAPER, 'arxiv:2302.05442', OTHER, 'url:a.com/b', keyOfTitle('Before')];
    const pages = await annotateAll(library, ...keys);
    expect(pages.map(({ about, mentionedBy }) => [about.length, mentionedBy.length])).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  test('a removed entry is neither shown nor mentioned, and its title is not told', async () => {
    const library = freshLibrary();
    const about = makeEntry('About', { links: [PAPER], mentions: [OTHER] });
    const other = makeEntry('Other', { links: [OTHER], mentions: [PAPER] });
    await importInto(library, makeDigest([about]), makeDigest([other], { date: '2024-09-19' }));
    await library.remove('내 다이제스트', '2024-09-19');
    const [page, otherPage] = await annotateAll(library, PAPER, OTHER);
    expect(page).toMatchObject({ about: [{ entry: about }], mentionedBy: [], titles: {} });
    expect(otherPage).toMatchObject({ about: [], mentionedBy: [{ entry: about }] });
  });
});
