import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readDigestFile } from '../../lib/digest/read-file';
import { DIGEST_FIXTURES, TODAY } from './fixtures';
import { escapeMarkup, expectedEntries, randomEntry, SHAPES } from './random-digest';

// Hundreds of random files take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (xml: string, name = 'feed.xml') => readDigestFile(name, bytes(xml), TODAY);
const POST = '<p>A Title</p><p>(A Person)</p><p>논평입니다.</p><p>#tag</p>';
const rss = (...items: string[]) =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>피드</title>\n${items.join('\n')}\n</channel></rss>`;
const item = (title: string, content = `<![CDATA[${POST}]]>`, more = '') =>
  `<item><title>${title}</title>${more}<content:encoded>${content}</content:encoded></item>`;

const cdata = (html: string) => `<![CDATA[${html}]]>`;
const SHELLS: Readonly<Record<string, (html: string) => string>> = {
  'RSS with CDATA': (html) => rss(item('post', cdata(html))),
  'RSS with escaped markup': (html) => rss(`<item><description>${escapeMarkup(html)}</description></item>`),
  Atom: (html) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>f</title><entry><title>x</title><content type="html">${escapeMarkup(html)}</content></entry></feed>`,
  'RSS 1.0': (html) =>
    `<rdf:RDF xmlns:rdf="r"><item><content:encoded>${cdata(html)}</content:encoded></item></rdf:RDF>`,
};

describe('any digest in a feed', () => {
  test.each(Object.entries(SHELLS))('is read back as it was written, from %s', (_, wrap) => {
    const written = fc.tuple(
      fc.constantFrom(...Object.values(SHAPES)),
      fc.array(randomEntry, { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(written, ([write, entries]) => {
        const { digests, problems } = read(wrap(write(entries)));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(digests.map(({ date }) => date)).toEqual(['2024-10-03']);
        expect(digests[0]?.entries).toMatchObject(expectedEntries(entries));
        expect(digests[0]?.entries).toHaveLength(entries.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an item', () => {
  test.each([
    [
      'its title',
      item('2024년 10월 1일', undefined, '<pubDate>Wed, 02 Oct 2024 01:00:00 GMT</pubDate>'),
      '2024-10-01',
    ],
    [
      'the day on which it was published',
      item('글', undefined, '<pubDate>Wed, 02 Oct 2024 23:00:00 +0900</pubDate>'),
      '2024-10-02',
    ],
    ['that day in ISO 8601', item('글', undefined, '<dc:date>2024-10-02T23:00:00Z</dc:date>'), '2024-10-02'],
  ])('has the date of %s', (_, xml, date) => expect(read(rss(xml)).digests[0]?.date).toBe(date));

  test('without a date is told by its title, and the feed’s name is none of its dates', () => {
    expect(read(rss(item('날짜 없는 글')), '2024-10-09.xml').problems).toMatchObject([
      { code: 'postWithoutDate', line: 3, details: ['날짜 없는 글'] },
    ]);
  });

  test('has the feed’s title as its source, and its own line in problems', () => {
    const found = read(
      rss(
        item('2024-10-01'),
        item('2024-10-02', cdata('\n<h3>Only a Title</h3>\n<p>#tag</p>\n<h3>Alone</h3>')),
      ),
    );
    expect(found.digests.map(({ source }) => source)).toEqual(['피드', '피드']);
    expect(found.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'onlyATitle', line: 7 },
    ]);
  });

  test.each([
    ['that is no digest is skipped', item('공지', cdata('<p>안녕하세요.</p>')), 'skippedPost', 'warning'],
    ['without any text is skipped', '<item><title>공지</title></item>', 'skippedPost', 'warning'],
    [
      'of which there is only the beginning',
      `<item><title>2024-10-01</title><description>A Title (A Person) 논평 [&amp;#8230;]</description></item>`,
      'postShortened',
      'error',
    ],
  ])('%s, and told', (_, xml, code, severity) => {
    const { digests, problems } = read(rss(xml, item('2024-10-02')));
    expect(problems).toMatchObject([{ code, severity }]);
    expect(digests.map(({ date }) => date)).toEqual(['2024-10-02']);
  });
});

describe('feeds that are refused before they are parsed', () => {
  test.each([
    ['a DOCTYPE', '<!DOCTYPE rss><rss></rss>'],
    [
      'entities that grow',
      '<?xml version="1.0"?><!-- a --><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel>&b;</channel></rss>',
    ],
    [
      'an external entity',
      '<!DOCTYPE foo [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<feed><title>&x;</title></feed>',
    ],
    ['100,000 entities', `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(100_000)}]><rss></rss>`],
  ])('%s', (_, xml) => {
    expect(read(xml)).toEqual({
      digests: [],
      problems: [{ file: 'feed.xml', line: 1, severity: 'error', code: 'feedWithDoctype', details: [] }],
    });
  });

  test('a DOCTYPE inside a post is the post’s own', () => {
    expect(
      read(rss(item('2024-10-01', cdata(`<!DOCTYPE html><html><body>${POST}</body></html>`)))).digests,
    ).toHaveLength(1);
  });
});

describe('feeds that are broken', () => {
  test.each([
    [
      'cut in the middle of an item',
      rss(item('2024-10-01'), item('2024-10-02')).slice(0, -60),
      'feedUnfinished',
      4,
    ],
    [
      'whose end never comes',
      `${rss(item('2024-10-01')).slice(0, -17)}${'<!-- -->'.repeat(1_000)}`,
      'feedUnfinished',
      3,
    ],
    [
      'with an end tag too many',
      rss(item('2024-10-01'), '<item><title>x</b></title></item>'),
      'feedBroken',
      4,
    ],
    ['nested without end', rss(item('2024-10-01'), '<a>'.repeat(30_000)), 'nestedTooDeeply', 4],
    ['with more posts than any', rss(item('2024-10-01'), '<item/>'.repeat(30_000)), 'feedTooLong', 4],
    ['full of errors', rss(item('2024-10-01'), '<!x>'.repeat(100_000)), 'feedBroken', 4],
  ])('%s keep the whole posts before that, and tell the line', (_, xml, code, line) => {
    const { digests, problems } = read(xml);
    expect(digests.map(({ date }) => date)).toEqual(['2024-10-01']);
    expect(problems.find((problem) => problem.code === code)).toMatchObject({ line, severity: 'error' });
  });

  test('a feed without posts', () => {
    expect(read(rss()).problems).toMatchObject([{ code: 'feedWithoutPosts' }]);
  });

  test('a lone ampersand, an unknown entity and unescaped HTML cost nothing', () => {
    const xml = rss(
      `<item><title>R & D &nbsp; 2024-10-01</title><link>https://a.b/?x=1&y=2</link><description><p>A Title<br>(A Person)<br>1 & 2&nbsp;논평입니다.</p></description></item>`,
    );
    expect(read(xml)).toMatchObject({
      digests: [
        { title: 'R & D   2024-10-01', entries: [{ title: 'A Title', commentary: ['1 & 2 논평입니다.'] }] },
      ],
      problems: [],
    });
  });

  test('names of objects are names like others', () => {
    const xml = rss(
      '<__proto__ constructor="x"><item __proto__="y"><title>2024-10-01</title><toString/></item></__proto__>',
      item('2024-10-02'),
    );
    expect(read(xml).digests.map(({ date }) => date)).toEqual(['2024-10-02']);
  });
});

test('any change of bytes in a real feed never throws, and says something', () => {
  const feed = readFileSync(path.join(DIGEST_FIXTURES, 'feed/rss-of-newsletter/source.xml'));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: feed.length - 1 }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 5,
      }),
      (changes) => {
        const changed = Uint8Array.from(feed);
        for (const [position, value] of changes) changed[position] = value;
        const { digests, problems } = readDigestFile('a.xml', changed, TODAY);
        expect(digests.length + problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500 },
  );
});
