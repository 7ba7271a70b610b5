/** The same hostile and broken input in every format: hardening that no format may lack. */
import { describe, expect, test } from 'vitest';
import { describeProblemInEnglish } from '../../assets/locales/english';
import { exportBackup } from '../../lib/digest/export-backup';
import { readDigestFile } from '../../lib/digest/read-file';
import type { Digest, Entry } from '../../lib/model/digest';
import { HOSTILE_TEXTS } from '../components/hostile-texts';
import { TODAY } from './fixtures';
import { escapeMarkup } from './random-digest';

interface Written {
  readonly title: string;
  readonly commentary: string;
  readonly tag: string;
}

const DAY = '2024-10-03';
const post = (entries: readonly Written[]) =>
  entries
    .map(
      ({ title, commentary, tag }) =>
        `<h3>${escapeMarkup(title)}</h3><p>(A Person)</p><p>${escapeMarkup(commentary)}</p><p>#${escapeMarkup(tag)}</p>`,
    )
    .join('\n');

function entryOf({ title, commentary, tag }: Written): Entry {
  const none = { abstract: [], translation: [], links: [], resources: [], mentions: [] };
  return { ...none, title, authors: ['A Person'], commentary: [commentary], tags: [tag] };
}

async function backup(entries: readonly Written[]): Promise<string> {
  const digest: Digest = { source: 'a', date: DAY, title: DAY, entries: entries.map(entryOf) };
  const pieces: string[] = [];
  for await (const piece of exportBackup([digest])) pieces.push(piece);
  return pieces.join('');
}

interface Shape {
  readonly name: string;
  /** A file of that format with these entries. */
  readonly write: (entries: readonly Written[]) => string | Promise<string>;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'plain text': {
    name: 'day.txt',
    write: (entries) =>
      [
        DAY,
        ...entries.flatMap(({ title, commentary, tag }) => [title, '(A Person)', commentary, `#${tag}`]),
      ].join('\n'),
  },
  'a Markdown digest': {
    name: 'day.md',
    write: (entries) =>
      `# ${DAY}\n\n${entries.map(({ title, commentary, tag }) => `## ${title}\n\n(A Person)\n\n${commentary}\n\n#${tag}\n`).join('\n')}`,
  },
  'a Markdown note': {
    name: '241003 Note.md',
    write: ([one]) =>
      one === undefined
        ? ''
        : `https://arxiv.org/abs/2409.00001\n\n*${one.title}* (A Person)\n\n${one.commentary}\n\n#${one.tag}\n`,
  },
  'a post': { name: 'post.html', write: (entries) => `<h1>${DAY}</h1>${post(entries)}` },
  'a feed': {
    name: 'feed.xml',
    write: (entries) =>
      `<rss version="2.0"><channel><title>F</title><item><title>${DAY}</title><pubDate>Thu, 03 Oct 2024 00:00:00 GMT</pubDate><description>${escapeMarkup(post(entries))}</description></item></channel></rss>`,
  },
  'a backup': { name: 'backup.json', write: backup },
};

const GOOD: Written = { title: 'A Good Paper', commentary: '좋은 논문입니다.', tag: 'good' };

function readBytes(name: string, bytes: Uint8Array) {
  const { digests, problems } = readDigestFile(name, bytes, TODAY);
  return { entries: digests.flatMap(({ entries }) => entries), problems };
}

describe.each(Object.entries(SHAPES))('%s', (_, { name, write }) => {
  const read = async (...entries: Written[]) =>
    readBytes(name, new TextEncoder().encode(await write(entries)));

  test('is read, so that what follows means something', async () => {
    const { entries, problems } = await read(GOOD);
    expect(entries).toMatchObject([{ title: GOOD.title, commentary: [GOOD.commentary], tags: ['good'] }]);
    expect(problems).toEqual([]);
  });

  // Texts of one line that a format does not take for markup or an address of its own.
  const texts = HOSTILE_TEXTS.filter((text) => /^[<'"{&\u202e]/i.test(text) && !text.includes('\0'));
  test.each(texts)('keeps %s as text, or without its turning signs', async (text) => {
    const { entries } = await read({ ...GOOD, commentary: `논평에 든 ${text} 말입니다.` });
    const said = entries.map(({ commentary }) => commentary.join('\n')).join('\n');
    const visible = (words: string) => words.replaceAll(/[\s\u202a-\u202e\u2066-\u2069]/g, '');
    const shown = name.endsWith('.md') ? visible(said).replaceAll('\\', '') : visible(said);
    expect(shown).toContain(visible(text).slice(0, 8));
  });

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
  ])('makes no link of %s', async (address) => {
    const { entries } = await read({ ...GOOD, commentary: `논평에 든 ${address} 주소.` });
    const keys = entries.flatMap(({ links, resources, mentions }) => [...links, ...resources, ...mentions]);
    expect(keys.filter((key) => key !== 'arxiv:2409.00001')).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('a tag named %s is a tag', async (tag) => {
    const { entries } = await read({ ...GOOD, tag });
    expect(entries[0]?.tags).toEqual([tag]);
    expect(({} as { good?: string }).good).toBeUndefined();
  });

  test.each(['euc-kr', 'utf-16le', 'utf-16be'] as const)('in %s says the same', async (encoding) => {
    const text = await write([GOOD]);
    const { entries, problems } = readBytes(name, encode(text, encoding));
    expect(entries).toMatchObject([{ title: GOOD.title, commentary: [GOOD.commentary] }]);
    expect(problems).toEqual([]);
  });

  test('decomposed Hangul is composed, but in a backup, and a lone surrogate is no reason to fail', async () => {
    const decomposed = GOOD.commentary.normalize('NFD');
    const { entries } = await read({ ...GOOD, commentary: decomposed });
    // A backup brings back what was there to the letter.
    expect(entries[0]?.commentary).toEqual([name.endsWith('.json') ? decomposed : GOOD.commentary]);
    expect(() => readBytes(name, new Uint8Array([0xed, 0xa0, 0x80, 0x0a, 0x41]))).not.toThrow();
  });

  test('a text of 10 MB in one line is read whole', async () => {
    const { entries } = await read({ ...GOOD, commentary: `${'글 '.repeat(5_000_000)}끝.` });
    expect(entries[0]?.commentary.join('').length).toBeGreaterThan(9_000_000);
    expect(entries[0]?.commentary.at(-1)?.endsWith('끝.')).toBe(true);
  });

  test.each([
    [
      'a list of 800 levels',
      Array.from({ length: 800 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'),
    ],
    ['a ladder of backticks', Array.from({ length: 1_000 }, (_, count) => '`'.repeat(count)).join(' ')],
    ['30,000 nested elements', '<div>'.repeat(30_000)],
    ['brackets without end', '[('.repeat(50_000)],
    ['stars without end', '*_'.repeat(50_000)],
  ])('%s comes to an end, and the entry before it is read', async (_name, text) => {
    const { entries, problems } = await read(GOOD, { ...GOOD, title: 'Another Paper', commentary: text });
    // A text that consists of markup is a page, whatever its name.
    if (problems.some(({ code }) => code === 'nestedTooDeeply')) return;
    expect(entries[0]?.title).toBe(GOOD.title);
  });
});

function encode(text: string, encoding: 'euc-kr' | 'utf-16le' | 'utf-16be'): Uint8Array {
  if (encoding === 'euc-kr') return encodeEucKr(text);
  const isLittle = encoding === 'utf-16le';
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), isLittle);
  }
  return new Uint8Array(view.buffer);
}

/** Browsers decode EUC-KR and encode it nowhere, so its table is read backwards. */
function encodeEucKr(text: string): Uint8Array {
  const decoder = new TextDecoder('euc-kr');
  const table = new Map<string, readonly number[]>();
  for (let high = 0xb0; high <= 0xc8; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return new Uint8Array([...text].flatMap((sign) => table.get(sign) ?? [sign.charCodeAt(0)]));
}

describe('words for what is refused', () => {
  const said = (name: string, text: string) =>
    readBytes(name, new TextEncoder().encode(text)).problems.map(
      (problem) => `${problem.file}:${problem.line} ${describeProblemInEnglish(problem)}`,
    );

  test.each([
    ['feed.xml', '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "a">]><rss/>', /^feed\.xml:\d .*DOCTYPE/],
    ['feed.xml', '<!doctype html><html><body>Sign in</body></html>', /^feed\.xml:1 .*page/],
    ['feed.xml', '<rss><channel><item><title>A</tit', /^feed\.xml:1 /],
    ['b.json', '{"format":"yeobaek-backup","version":99,"digests":[]}', /^b\.json:1 .*newer/i],
    ['b.json', '{"format":"yeobaek-backup","version":1,"digests":[', /^b\.json:\d /],
    ['day.txt', '', /^day\.txt:1 .*empty/i],
    ['day.txt', '\u0000\u0001\u0002', /^day\.txt:1 .*text/i],
    ['day.txt', 'Dear all,\nhello.', /^day\.txt:1 .*date/i],
    ['a note.md', 'https://arxiv.org/abs/2409.00001\n\n논평.\n', /^a note\.md:1 .*date/i],
  ])('%s with %j', (name, text, expected) => {
    expect(said(name, text)[0]).toMatch(expected);
  });
});
