// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';

// Each starts a Node of its own.
vi.setConfig({ testTimeout: 60_000 });

const texts = z.array(z.string());
const entrySchema = z.strictObject({
  title: z.string(),
  authors: texts,
  abstract: texts,
  commentary: texts,
  translation: texts,
  tags: texts,
  links: texts,
  resources: texts,
  mentions: texts,
  line: z.int(),
});
/** Exactly these keys, everywhere. */
const outputSchema = z.strictObject({
  digests: z.array(
    z.strictObject({
      source: z.string(),
      date: z.string(),
      title: z.string(),
      entries: z.array(entrySchema),
    }),
  ),
  problems: z.array(
    z.strictObject({
      file: z.string(),
      line: z.int(),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
    }),
  ),
});

const SEED = 'data/digests/2024-09-18.txt';
const GOOD = '2024년 9월 19일\nA Paper\n(Ann Author)\n논평입니다.\n#tag\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** The maintainer's command as it is run. */
function check(...given: string[]) {
  const command = path.resolve('node_modules/.bin/tsx');
  const { status, stdout, stderr } = spawnSync(command, ['data/check.ts', ...given], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}

function checked(...given: string[]) {
  const { status, stdout, stderr } = check(...given);
  expect(stderr).toBe('');
  return { status, ...outputSchema.parse(JSON.parse(stdout)) };
}

describe('the maintainer’s command', () => {
  test('prints the seed as one JSON object on one line, and its status is 0', () => {
    const { status, stdout } = check(SEED);
    expect([status, stdout.trimEnd().split('\n').length]).toEqual([0, 1]);
    const { digests, problems } = checked(SEED);
    expect(problems).toEqual([]);
    expect(digests.map(({ source, date, title, entries }) => [source, date, title, entries.length])).toEqual([
      ['bundled', '2024-09-18', '2024년 9월 18일', 7],
    ]);
    const lines = readFileSync(SEED, 'utf8').split('\n');
    for (const { title, line } of digests[0]?.entries ?? []) expect(lines[line - 1]).toBe(title);
    expect(digests[0]?.entries[0]).toMatchObject({
      authors: ['Tianlong Wang', 'Xueting Han', 'Jing Bai'],
      tags: ['mcts', 'search', 'rl'],
      links: ['arxiv:2409.08642'],
      line: 2,
    });
  });

  test('prints missing parts as empty arrays', () => {
    const file = write('bare/2024-09-19.txt', '2024년 9월 19일\nOnly a Title\n#tag\n');
    const { status, digests } = checked(file);
    expect(status).toBe(0);
    expect(digests[0]).toEqual({
      source: 'bare',
      date: '2024-09-19',
      title: '2024년 9월 19일',
      entries: [
        {
          ...{
            title: 'Only a Title',
            authors: [],
            abstract: [],
            commentary: [],
            translation: [],
            tags: ['tag'],
          },
          ...{ links: [], resources: [], mentions: [], line: 2 },
        },
      ],
    });
  });

  test('reads the addresses beside a digest with it, and names it as it is told to', () => {
    const file = write('linked/2024-09-19.txt', GOOD);
    write('linked/2024-09-19.links', 'https://arxiv.org/abs/2409.00001v2 A Paper\n');
    const { digests } = checked('--source', 'mine', file);
    expect(digests[0]).toMatchObject({ source: 'mine', entries: [{ links: ['arxiv:2409.00001'] }] });
  });
});

describe('on an error its status is 1', () => {
  test('and good entries stand beside what is wrong, with file and line', () => {
    const file = write(
      'broken.txt',
      `${GOOD}\n2024년 9월 31일\nLost\n(A B)\n논평.\n#a\n2024-09-20\nFound\n(A B)\n논평.\n#a\n`,
    );
    const missing = path.join(folder, 'missing.txt');
    const picture = write(
      'picture.png',
      Uint8Array.from({ length: 500 }, (_, index) => (index * 151) % 256),
    );
    const { status, digests, problems } = checked(file, missing, picture, SEED);
    expect(status).toBe(1);
    expect(digests.map(({ date, entries }) => [date, entries.length])).toEqual([
      ['2024-09-19', 1],
      ['2024-09-20', 1],
      ['2024-09-18', 7],
    ]);
    expect(problems.map(({ file, line, severity }) => [path.basename(file), line, severity])).toEqual([
      ['broken.txt', 7, 'error'],
      ['missing.txt', 1, 'error'],
      ['picture.png', 1, 'error'],
    ]);
    for (const { message } of problems) expect(message).toMatch(/^[A-Z][^$]*[.”]$/);
  });

  test('in the file of addresses too', () => {
    const file = write('wrong/2024-09-19.txt', GOOD);
    write('wrong/2024-09-19.links', '# a note\nhttps://arxiv.org/abs/2409.00001 Another Paper\n');
    const { status, digests, problems } = checked(file);
    expect([status, digests[0]?.entries.length]).toEqual([1, 1]);
    expect(problems).toMatchObject([{ line: 2, severity: 'error' }]);
    expect(problems[0]?.file).toMatch(/wrong\/2024-09-19\.links$/);
  });

  test('and not on a warning', () => {
    const file = write('twice.txt', `${GOOD}A Paper\n(Ann Author)\n또 논평입니다.\n#tag\n`);
    const { status, problems } = checked(file);
    expect([status, problems.map(({ severity }) => severity)]).toEqual([0, ['warning']]);
  });
});

describe('called wrongly it says how, and its status is 2', () => {
  test.each([[[]], [['--no-such-option']], [['--source']]])('%j', (given) => {
    const { status, stdout, stderr } = check(...given);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: npm run -s digest -- ');
  });

  test('but not when it is asked how', () => {
    const { status, stderr } = check('--help');
    expect(status).toBe(0);
    expect(stderr).toContain('Usage: ');
  });
});

test('six hundred files in one call are each read, once', () => {
  const seed = readFileSync(SEED, 'utf8');
  const files = Array.from({ length: 600 }, (_, index) => {
    const date = new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10);
    return write(`many/${date}.txt`, seed.replace('2024년 9월 18일', date));
  });
  const { status, digests, problems } = checked(...files, ...files.slice(0, 10));
  expect([status, problems, digests.length]).toEqual([0, [], 600]);
  expect(digests.map(({ date }) => `${date}.txt`)).toEqual(files.map((file) => path.basename(file)));
  expect(digests.map(({ entries }) => entries.length)).toEqual(files.map(() => 7));
});
