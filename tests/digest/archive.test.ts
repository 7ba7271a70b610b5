// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpackArchive } from '../../lib/digest/archive';
import { isArchive } from '../../lib/digest/archive-directory';
import { checksumOf } from '../../lib/digest/checksum';
import { readDigestFiles } from '../../lib/digest/read-files';
import { TODAY } from './fixtures';
import { type Contents, patchZip, renameInZip, zipOf } from './zips';

const note = (number: number) =>
  `https://arxiv.org/abs/2409.0000${number}\n\n${number}번째 노트의 논평입니다.\n`;
const DIGEST = '2024년 9월 18일\nA Paper\n(A Person)\n논평입니다.\n#tag\n';
const VAULT: Contents = {
  'vault/240918 One.md': note(1),
  'vault/inside/240919 Two.md': note(2),
  'vault/day.txt': DIGEST,
  'vault/day.links': 'https://arxiv.org/abs/2409.00009 A Paper\n',
};

function read(zip: Uint8Array, name = 'notes.zip') {
  const results = readDigestFiles([{ name, bytes: zip }], TODAY);
  return {
    files: results.filter(({ digests }) => digests.length > 0).map(({ file }) => file),
    source: results[0]?.source,
    problems: results
      .flatMap(({ problems }) => problems)
      .map(({ file, code, severity }) => [file, code, severity]),
    entries: results.flatMap(({ digests }) => digests.flatMap(({ entries }) => entries)),
  };
}

describe('a zip', () => {
  test.each([
    ['packed', 6],
    ['stored', 0],
  ] as const)(
    '%s is read file by file, under paths without the one outer folder, which is its source',
    (_, level) => {
      const { files, source, problems, entries } = read(zipOf(VAULT, { level }));
      expect(files).toEqual(['240918 One.md', 'inside/240919 Two.md', 'day.txt']);
      expect(source).toBe('vault');
      expect(problems).toEqual([]);
      expect(entries.map(({ links }) => links)).toEqual([
        ['arxiv:2409.00001'],
        ['arxiv:2409.00002'],
        ['arxiv:2409.00009'],
      ]);
    },
  );

  test('is known by its bytes, whatever its name', () => {
    expect(read(zipOf(VAULT), 'notes.txt').files).toHaveLength(3);
    expect(isArchive(new TextEncoder().encode(`PK is no mark of a zip${note(1)}`))).toBe(false);
  });

  test('of several folders keeps them in the names, and has its own name for a source', () => {
    const { files, source } = read(
      zipOf({ 'a/240918 One.md': note(1), 'b/240918 Two.md': note(2) }),
      'my notes.zip',
    );
    expect(files).toEqual(['a/240918 One.md', 'b/240918 Two.md']);
    expect(source).toBe('my notes');
  });

  test('and a file beside it are read together, links between their notes too', () => {
    const zip = { name: 'n.zip', bytes: zipOf({ '240918 One.md': note(1) }) };
    const beside = { name: '240920 Three.md', bytes: new TextEncoder().encode(`${note(3)}\n[[One]]\n`) };
    const results = readDigestFiles([zip, beside], TODAY);
    expect(results.at(-1)?.digests[0]?.entries[0]?.mentions).toEqual(['arxiv:2409.00001']);
  });

  test('lists what is no digest as left out, with the reason', () => {
    const zip = zipOf({
      'vault/README.md': '# 노트 모음\n\n한국어 소개입니다.',
      'vault/LICENSE': 'MIT License',
      'vault/.obsidian/workspace.json': '{}',
      'vault/__MACOSX/._240918 One.md': 'x',
      'vault/picture.png': new Uint8Array([0x89, 0x50]),
      'vault/data': new Uint8Array(2_000).map((_, index) => index % 7),
      'vault/inner.zip': zipOf({ 'a.txt': DIGEST }),
      'vault/build.py': 'print(1)',
      'vault/empty.md': '',
      'vault/plan.txt': 'Things to do.',
      'vault/240918 One.md': note(1),
    });
    const { files, problems } = read(zip);
    expect(files).toEqual(['240918 One.md']);
    expect(problems.map(([file, code]) => [file, code])).toEqual([
      ['README.md', 'skippedAbout'],
      ['LICENSE', 'skippedAbout'],
      ['.obsidian/workspace.json', 'skippedHidden'],
      ['__MACOSX/._240918 One.md', 'skippedHidden'],
      ['picture.png', 'skippedMedia'],
      ['inner.zip', 'skippedArchive'],
      ['build.py', 'skippedCode'],
      ['data', 'skippedMedia'],
      ['empty.md', 'skippedEmpty'],
      ['plan.txt', 'skippedUnknown'],
    ]);
    expect(problems.every(([, , severity]) => severity === 'warning')).toBe(true);
  });

  test('with a note that has no day in its name says so, and reads the others', () => {
    const { files, problems } = read(zipOf({ 'a.md': note(1), '240918 Two.md': note(2) }));
    expect(files).toEqual(['240918 Two.md']);
    expect(problems).toEqual([['a.md', 'noteWithoutDate', 'error']]);
  });

  test('has names in Korean, composed, also those of a Korean Windows', () => {
    expect(read(zipOf({ [`240918 ${'모델'.normalize('NFD')}.md`]: note(1) })).files).toEqual([
      '240918 모델.md',
    ]);
    const eucKr = [0xb8, 0xf0, 0xb5, 0xa8];
    const zip = renameInZip(zipOf({ '240918 XXXX.md': note(1) }), 'XXXX', '????');
    for (let at = zip.indexOf(0x3f); at !== -1; at = zip.indexOf(0x3f, at + 4)) zip.set(eucKr, at);
    expect(read(zip).files).toEqual(['240918 모델.md']);
  });
});

describe('a hostile zip', () => {
  const LIMITS = { files: 5, fileBytes: 1_000_000, totalBytes: 3_000_000, ratio: 1_000_000 };
  const unpack = (zip: Uint8Array, limits = LIMITS) => {
    const handed: number[] = [];
    const { failure } = unpackArchive('x.zip', zip, ({ bytes }) => handed.push(bytes.length), limits);
    return { code: failure?.code, handed };
  };
  const zeros = (length: number) => new Uint8Array(length);

  test('that grows beyond the limit of a file is stopped there, whatever it says of its size', () => {
    const bomb = zipOf({ 'a.txt': zeros(8_000_000) });
    const lying = patchZip(bomb, 0, { local: [[22, 10]], table: [[24, 10]] });
    for (const zip of [bomb, lying]) expect(unpack(zip)).toEqual({ code: 'archiveTooLarge', handed: [] });
  });

  test('of many files is stopped at the limit of all, and at the limit of their number', () => {
    const files = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`${index}.txt`, zeros(900_000)]),
    );
    expect(unpack(zipOf(files))).toEqual({ code: 'archiveTooLarge', handed: [900_000, 900_000, 900_000] });
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}.txt`, 'a']));
    expect(unpack(zipOf(many))).toEqual({ code: 'archiveTooManyFiles', handed: [] });
  });

  test('that grows a thousandfold is stopped long before it fills the memory', () => {
    const bomb = zipOf({ 'a.txt': zeros(70_000_000) });
    const { entries, problems } = read(bomb);
    expect(entries).toEqual([]);
    expect(problems).toEqual([['notes.zip', 'archiveTooLarge', 'error']]);
  }, 30_000);

  test('with files that share their packed bytes is counted by what it unpacks to', () => {
    const zip = zipOf({ 'a.txt': zeros(900_000), 'b.txt': 'b', 'c.txt': 'c', 'd.txt': 'd' });
    const view = new DataView(zip.buffer);
    let table = zip.length - 22;
    table = view.getUint32(table + 16, true);
    const first = zip.slice(table + 16, table + 28);
    for (let file = 0, at = table; file < 4; file += 1, at += 46 + 5) {
      zip.set(first, at + 16);
      view.setUint32(at + 42, 0, true);
      view.setUint16(at + 10, 8, true);
    }
    expect(unpack(zip)).toEqual({ code: 'archiveTooLarge', handed: [900_000, 900_000, 900_000] });
  });

  test('is read whole or not at all: one broken file, and none of the others is imported', () => {
    const sound = zipOf({ '240918 One.md': note(1), '240919 Two.md': note(2) });
    const { entries, problems } = read(patchZip(sound, 1, { table: [[16, 1]] }));
    expect(entries).toEqual([]);
    expect(problems).toEqual([['notes.zip', 'archiveDamaged', 'error']]);
  });

  test.each([
    ['cut anywhere', (zip: Uint8Array) => zip.slice(0, zip.length - 30)],
    ['without its beginning', (zip: Uint8Array) => new Uint8Array([...zip.slice(0, 8), ...zip.slice(60)])],
    ['with a wrong place for a file', (zip: Uint8Array) => patchZip(zip, 1, { table: [[42, 0xfffffff0]] })],
    ['with a size beyond its end', (zip: Uint8Array) => patchZip(zip, 1, { table: [[20, 0x7fffffff]] })],
    [
      'with packed bytes that are no such thing',
      (zip: Uint8Array) => zip.map((byte, at) => (at > 60 && at < 90 ? 0xff : byte)),
    ],
  ])('%s is damaged, and nothing of it is imported', (_, damage) => {
    const { entries, problems } = read(damage(zipOf(VAULT)));
    expect(entries).toEqual([]);
    expect(problems).toEqual([['notes.zip', 'archiveDamaged', 'error']]);
  });

  test.each([
    ['leads above', '../x/240918 A.md'],
    ['is absolute', '/abs/240918 A.md'],
    ['is absolute on Windows', 'C:\\a/240918 A.md'],
    ['leads above on Windows', '..\\x\\240918 A.md'],
    ['has a NUL in it', 'a\u0000bc/240918 A.md'],
  ])('whose file’s name %s leaves that file out, and its name is no more than a label', (_, name) => {
    const honest = 'x'.repeat(name.length);
    const zip = renameInZip(zipOf({ [honest]: note(1), '240918 B.md': note(2) }), honest, name);
    const { files, problems } = read(zip);
    expect(files).toEqual(['240918 B.md']);
    expect(problems.map(([, code]) => code)).toEqual(['skippedName']);
    expect(problems[0]?.[0]).not.toContain('\u0000');
  });

  test('with one name twice imports the first, and says so', () => {
    const zip = renameInZip(
      zipOf({ '240918 A.md': note(1), '240918 B.md': note(2) }),
      '240918 B.md',
      '240918 A.md',
    );
    const { entries, problems } = read(zip);
    expect(entries.map(({ links }) => links)).toEqual([['arxiv:2409.00001']]);
    expect(problems).toEqual([['240918 A.md', 'skippedTwin', 'warning']]);
  });

  test.each([
    ['locked', [8, 0x0008_0001], 'encryptedFile'],
    ['packed in an unknown way', [8, 0x0009_0000], 'unknownPacking'],
  ] as const)('with a file %s tells of it as an error, and reads the others', (_, field, code) => {
    const zip = patchZip(zipOf({ '240918 A.md': note(1), '240918 B.md': note(2) }), 0, {
      table: [[field[0], field[1]]],
    });
    expect(read(zip)).toMatchObject({ files: ['240918 B.md'], problems: [['240918 A.md', code, 'error']] });
  });

  test('with a name that JavaScript knows is a zip like others', () => {
    const zip = zipOf({ 'x/240918 __proto__.md': note(1), 'x/240919 constructor.md': note(2) });
    expect(read(zip).entries.map(({ title }) => title)).toEqual(['__proto__', 'constructor']);
  });

  test('of 70,000 files is read like any other', () => {
    const text = new TextEncoder().encode(note(1));
    const files = Object.fromEntries(Array.from({ length: 70_000 }, (_, index) => [`${index}.css`, '']));
    const { files: found, problems } = read(zipOf({ ...files, '240918 Last.md': text }, { level: 0 }));
    expect(found).toEqual(['240918 Last.md']);
    expect(problems).toHaveLength(70_000);
  }, 30_000);

  test('with any bytes changed never throws, and gives all, or a problem', () => {
    const zip = zipOf(VAULT);
    const change = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = zip.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const { entries, problems } = read(changed);
        expect(entries.length === 3 || problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('without files is empty', () => {
    expect(read(zipOf({})).problems).toEqual([['notes.zip', 'emptyFile', 'error']]);
  });
});

test('checksums are those of zips', () => {
  expect(checksumOf(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

describe('the maintainer’s command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'digests-'));
    for (const [name, content] of Object.entries({ ...VAULT, 'vault/README.md': '# 소개' })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    writeFileSync(path.join(folder, 'v.zip'), zipOf(VAULT));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...names: string[]) => {
    const command = [...names.map((name) => path.join(folder, name))];
    return JSON.parse(
      execFileSync('node_modules/.bin/tsx', ['data/check.ts', ...command], { encoding: 'utf8' }),
    );
  };

  test('reads folders and zips with all that is in them, the outer folder being the source', () => {
    const [fromFolder, fromZip] = [run('vault'), run('v.zip')];
    const digests = (output: { digests: { date: string }[] }) =>
      output.digests.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
    expect(digests(fromFolder)).toEqual(digests(fromZip));
    expect(fromZip.digests.map(({ source }: { source: string }) => source)).toEqual([
      'vault',
      'vault',
      'vault',
    ]);
    expect(fromZip.problems).toEqual([]);
    expect(fromFolder.problems).toMatchObject([{ severity: 'warning', line: 1 }]);
  }, 30_000);
});
