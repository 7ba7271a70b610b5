import { describe, expect, test } from 'vitest';
import { exportBackup } from '../../lib/digest/export-backup';
import { type InputFile, readDigestFiles } from '../../lib/digest/read-files';
import { TODAY } from './fixtures';
import { zipOf } from './zips';

const bytes = (text: string) => new TextEncoder().encode(text);
const POST = '<h3>A Title</h3><p>(A Person)</p><p>논평입니다.</p>';
const TABLE = 'post_id,post_date,title\n148991234.weekly,2024-10-01T22:30:00.000Z,주간 정리\n';
const EXPORT = { 'posts/148991234.weekly.html': POST, 'posts.csv': TABLE };

describe('the export of a newsletter', () => {
  const expected = [{ title: '주간 정리', date: '2024-10-01', entries: [{ title: 'A Title' }] }];

  test('as a zip: the table gives each post its title and day, wherever in the zip it stands', () => {
    const results = readDigestFiles([{ name: 'export.zip', bytes: zipOf(EXPORT) }], TODAY);
    expect(results.flatMap(({ digests }) => digests)).toMatchObject(expected);
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('as a folder', () => {
    const files = Object.entries(EXPORT).map(([name, text]): InputFile => {
      return { name: `export/${name}`, bytes: bytes(text), folder: 'export' };
    });
    const results = readDigestFiles(files, TODAY);
    expect(results.flatMap(({ digests }) => digests)).toMatchObject(expected);
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('a file of that name with other contents is a file like any other', () => {
    const [result] = readDigestFiles([{ name: 'posts.csv', bytes: bytes('a,b\n1,2\n') }], TODAY);
    expect(result?.problems).toMatchObject([{ code: 'unknownFormat' }]);
  });
});

describe('a plain text without a date inside', () => {
  const text = 'A Title\n(A Person)\n논평입니다.\n#tag\n';

  test('has the day that its file is named by', () => {
    const [result] = readDigestFiles([{ name: 'days/2024-09-18.txt', bytes: bytes(text) }], TODAY);
    expect(result).toMatchObject({
      digests: [{ date: '2024-09-18', entries: [{ title: 'A Title', line: 1, tags: ['tag'] }] }],
      problems: [],
    });
  });

  test('and the day inside counts where there is one', () => {
    const dated = bytes(`2024년 9월 19일\n${text}`);
    const [result] = readDigestFiles([{ name: '2024-09-18.txt', bytes: dated }], TODAY);
    expect(result?.digests.map(({ date }) => date)).toEqual(['2024-09-19']);
  });

  test('is no digest under another name, nor is a letter under such a name', () => {
    const codes = (name: string, content: string) =>
      readDigestFiles([{ name, bytes: bytes(content) }], TODAY).flatMap(({ problems }) =>
        problems.map(({ code }) => code),
      );
    expect(codes('day.txt', text)).toEqual(['unknownFormat']);
    expect(codes('2024-09-18.txt', 'Dear all,\nplease find enclosed what you asked for.\n')).toEqual([
      'unknownFormat',
    ]);
  });
});

describe('whoever watches over the reading', () => {
  const day = (number: number) => bytes(`2024년 9월 ${number}일\nA Title\n(A Person)\n논평.\n#tag\n`);
  const files: InputFile[] = [
    { name: 'one.txt', bytes: day(1) },
    { name: 'days.zip', bytes: zipOf({ 'two.txt': day(2), 'three.txt': day(3) }) },
    { name: 'four.txt', bytes: day(4) },
  ];
  const watched = (tooSlow: readonly number[]) => {
    const turns: string[] = [];
    const onFile = (file: string, ordinal: number, total: number) =>
      void turns.push(`${ordinal} of ${total}: ${file}`);
    return { turns, results: readDigestFiles(files, TODAY, { onFile, tooSlow: new Set(tooSlow) }) };
  };

  test('is told whose turn it is, in archives too', () => {
    expect(watched([]).turns).toEqual([
      '0 of 3: one.txt',
      '1 of 4: two.txt',
      '2 of 4: three.txt',
      '3 of 4: four.txt',
    ]);
  });

  test('can have files left out by their turn; they are named, and all others are read', () => {
    const { turns, results } = watched([2]);
    expect(turns).toHaveLength(4);
    expect(results.flatMap(({ problems }) => problems)).toMatchObject([
      { file: 'three.txt', code: 'tooSlow', severity: 'error' },
    ]);
    expect(results.flatMap(({ digests }) => digests.map(({ date }) => date))).toEqual([
      '2024-09-01',
      '2024-09-02',
      '2024-09-04',
    ]);
  });

  test('has each file opened once, in its turn', () => {
    const opened: string[] = [];
    const lazy = files.map(({ name, bytes: content }): InputFile => {
      return {
        name,
        get bytes() {
          opened.push(name);
          return content;
        },
      };
    });
    const turns: string[] = [];
    readDigestFiles(lazy, TODAY, { onFile: (file) => void turns.push(`${file} after ${opened.length}`) });
    expect(opened).toEqual(['one.txt', 'days.zip', 'four.txt']);
    expect(turns).toEqual(['one.txt after 1', 'two.txt after 2', 'three.txt after 2', 'four.txt after 3']);
  });
});

describe('whoever waits for a large file sees that it goes on', async () => {
  const days = Array.from({ length: 20 }, (_, day) => `2024-09-${String(day + 1).padStart(2, '0')}`);
  const entry = { title: 'A', authors: [], abstract: [], commentary: ['글'], translation: [], tags: [] };
  const whole = { ...entry, links: [], resources: [], mentions: [] };
  const digests = days.map((date) => ({ source: '출처', date, title: date, entries: [whole] }));
  let backup = '';
  for await (const part of exportBackup(digests)) backup += part;
  const item = (date: string) =>
    `<item><title>${date}</title><pubDate>${date}</pubDate><description><![CDATA[${POST}]]></description></item>`;

  test.each<[string, string]>([
    ['days.txt', days.map((date) => `${date}\nA Title\n(A Person)\n논평입니다.\n`).join('')],
    [
      'days.md',
      days.map((date) => `# ${date}\n\n## [A Title](https://a.example/)\n\n논평입니다.\n\n`).join(''),
    ],
    ['feed.xml', `<rss><channel><title>글</title>${days.map(item).join('')}</channel></rss>`],
    ['backup.json', backup],
    ['anew.json', JSON.stringify(JSON.parse(backup), null, 2)],
    ['lines.txt', `2024-09-18\nA Title\n(A Person)\n${'논평입니다.\n'.repeat(20_000)}`],
  ])('%s', (name, text) => {
    let steps = 0;
    const onStep = () => {
      steps += 1;
    };
    const [result] = readDigestFiles([{ name, bytes: bytes(text) }], TODAY, { onStep });
    expect(result?.digests.flatMap(({ entries }) => entries).length).toBeGreaterThan(0);
    expect(steps).toBeGreaterThanOrEqual(20);
  });
});
