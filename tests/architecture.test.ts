// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { readFreeGlobals } from './architecture/free-globals';
import { fileEdges, filesReachedBy, findCycle, groupEdges } from './architecture/import-graph';
import { covers, FOLDERS, folderOf, isAllowed, PURE_GLOBALS, ringOf } from './architecture/layers';
import { type Import, readSourceFiles, type SourceFile } from './architecture/source-files';

// The compiler reads the whole project.
vi.setConfig({ testTimeout: 60_000 });

const files = readSourceFiles();
const own = files.filter(({ name }) => !name.startsWith('tests/'));
const shipped = own.filter(({ name }) => /^(?:lib|components|entrypoints)\//.test(name));

/** `from -> specifier` of every import for which something holds. */
function importsWhere(
  from: readonly SourceFile[],
  holds: (found: Import, file: SourceFile) => boolean,
): string[] {
  return from.flatMap((file) =>
    file.imports.filter((found) => holds(found, file)).map((found) => `${file.name} -> ${found.specifier}`),
  );
}

const namesOf = (some: readonly SourceFile[]): string[] => some.map(({ name }) => name);

describe('layers', () => {
  test('every folder with code is known', () => {
    const folders = [...new Set(own.map(({ folder }) => folder))].sort();
    expect(folders).toEqual(Object.keys(FOLDERS).sort());
  });

  test('a folder imports what it may, and nothing else', () => {
    expect(importsWhere(own, (found, file) => !isAllowed(file.folder, found))).toEqual([]);
  });

  test('nothing is allowed that no file does', () => {
    const unused = Object.entries(FOLDERS).flatMap(([folder, { imports }]) => {
      const found = own.filter((file) => file.folder === folder).flatMap((file) => file.imports);
      const idle = imports.filter((edge) => !found.some((one) => covers(edge, one)));
      return idle.map((edge) => `${folder} -> ${edge}`);
    });
    expect(unused).toEqual([]);
  });

  test('imports point downward', () => {
    const upward = Object.entries(FOLDERS).flatMap(([folder, { ring, imports }]) => {
      return imports.filter((edge) => ringOf(edge) > ring).map((edge) => `${folder} -> ${edge}`);
    });
    expect(upward).toEqual([]);
  });

  test('no two folders import each other, at whatever distance', () => {
    // Folders inside one of lib's are parts of it.
    const groupOf = (name: string) => folderOf(name).split('/').slice(0, 2).join('/');
    expect(findCycle(groupEdges(fileEdges(own), groupOf))).toEqual([]);
  });

  test('no file imports itself, at whatever distance, not even for its types', () => {
    expect(findCycle(fileEdges(files))).toEqual([]);
  });
});

describe('the browser', () => {
  const known = own.filter(({ folder }) => FOLDERS[folder] !== undefined);
  const globals = readFreeGlobals(namesOf(known));
  const allowedIn = (folder: string) => FOLDERS[folder]?.globals ?? [];

  test('a file takes from its surroundings what its folder may, and nothing else', () => {
    const taken = known.flatMap(({ name, folder }) => {
      const free = globals.get(name) ?? [];
      return free.filter((one) => !allowedIn(folder).includes(one)).map((one) => `${name}: ${one}`);
    });
    expect(taken).toEqual([]);
  });

  test('nothing is allowed that no file takes', () => {
    const unused = Object.keys(FOLDERS).flatMap((folder) => {
      const inFolder = known.filter((file) => file.folder === folder);
      const taken = inFolder.flatMap(({ name }) => globals.get(name) ?? []);
      return allowedIn(folder)
        .filter((one) => !taken.includes(one))
        .map((one) => `${folder}: ${one}`);
    });
    expect(unused).toEqual([]);
  });

  test('ring 0 has the page as an argument only', () => {
    const pure = Object.values(FOLDERS).filter(({ ring }) => ring === 0);
    const impure = pure.flatMap((folder) => folder.globals).filter((one) => !PURE_GLOBALS.includes(one));
    expect(impure).toEqual([]);
  });

  test.each(['webextension-polyfill', 'wxt/browser'])('%s is imported in lib/platform only', (specifier) => {
    const importing = own.filter(({ imports }) => imports.some((found) => found.specifier === specifier));
    expect([...new Set(importing.map(({ folder }) => folder))]).toEqual(['lib/platform']);
  });

  test('chrome and browser are named in lib/platform only, and come from imports there', () => {
    const naming = [...globals].filter(([, free]) => free.includes('chrome') || free.includes('browser'));
    expect(naming.map(([name]) => name)).toEqual([]);
  });
});

/** What scripts that draw bring with them, and those that only read; all others ask. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'draw-card': ['#i18n', 'preact', 'wxt/utils/define-unlisted-script'],
  'draw-rows': ['#i18n', 'wxt/utils/define-unlisted-script'],
  'read-html-title': ['wxt/utils/define-unlisted-script'],
  'read-post-titles': ['wxt/utils/define-unlisted-script'],
};

describe.each([
  ['arxiv', 'lib/platform/page-question.ts'],
  ['arxiv-list', 'lib/sites/list-texts.ts'],
  ['page', 'lib/sites/left-page.ts'],
  ['read-html-title', 'lib/sites/html-title.ts'],
  ['read-post-titles', 'lib/sites/post-titles.ts'],
  ['visit-abstract', 'lib/sites/arxiv-abs.ts'],
  ['visit-arxiv', 'lib/sites/arxiv-html.ts'],
  ['visit-list', 'lib/sites/listed-paper.ts'],
  ['visit-page', 'lib/sites/any-page.ts'],
  ['draw-card', 'components/Card.tsx'],
  ['draw-rows', 'components/row-badges.ts'],
])('the content script %s', (script, part) => {
  const reached = filesReachedBy(`entrypoints/${script}.ts`, files);

  test('brings its part with it', () => {
    expect(namesOf(reached)).toContain(part);
  });

  test.each(['zod', 'zod/mini', 'webextension-polyfill', 'idb'])('never reaches %s', (specifier) => {
    expect(importsWhere(reached, (found) => !found.isTypeOnly && found.specifier === specifier)).toEqual([]);
  });

  test('brings no package with it but these', () => {
    const found = reached.flatMap(({ imports }) => imports.filter((one) => !one.isTypeOnly && !one.file));
    const known = PACKAGES[script] ?? ['wxt/browser', 'wxt/utils/define-unlisted-script'];
    expect([...new Set(found.map(({ specifier }) => specifier))].sort()).toEqual(known);
  });
});

test('what runs on arXiv’s abstract pages knows none of its lists, and nothing of pages that scripts draw', () => {
  const reached = namesOf(filesReachedBy('entrypoints/visit-abstract.ts', files));
  expect(reached).not.toContain('lib/sites/arxiv-list.ts');
  expect(reached).not.toContain('lib/sites/list-visit.ts');
  expect(reached).not.toContain('lib/sites/drawn-pages.ts');
});

test.each(['arxiv', 'arxiv-list', 'page', 'read-html-title', 'read-post-titles'])(
  'what runs on a page before it is known to have something knows no paper and draws nothing: %s',
  (script) => {
    const reached = filesReachedBy(`entrypoints/${script}.ts`, files);
    expect(namesOf(reached.filter(({ folder }) => ['components', 'lib/papers'].includes(folder)))).toEqual(
      [],
    );
    expect(namesOf(reached)).not.toContain('lib/sites/registry.ts');
  },
);

test('what visits arXiv’s papers knows no other site’s rules', () => {
  const reached = namesOf(filesReachedBy('entrypoints/visit-arxiv.ts', files));
  expect(reached).not.toContain('lib/papers/host-rules.ts');
  expect(reached).not.toContain('lib/sites/any-page.ts');
});

describe('files', () => {
  test('zod is the small one everywhere', () => {
    expect(importsWhere(own, ({ specifier }) => /^zod(?!\/mini$)/.test(specifier))).toEqual([]);
  });

  test('entry points wire and do nothing else: 60 lines at most, and nobody imports them', () => {
    const entrypoints = own.filter(({ name }) => name.startsWith('entrypoints/'));
    expect(entrypoints.length).toBeGreaterThan(3);
    expect(namesOf(entrypoints.filter(({ text }) => text.trimEnd().split('\n').length > 60))).toEqual([]);
    expect(importsWhere(files, ({ file }) => file?.startsWith('entrypoints/') === true)).toEqual([]);
  });

  test('nothing imports tests but tests', () => {
    expect(importsWhere(own, ({ file }) => file?.startsWith('tests/') === true)).toEqual([]);
  });

  test('nothing that the build is made of is imported by what it ships', () => {
    expect(importsWhere(shipped, ({ file }) => /^(?:data|assets)\//.test(file ?? ''))).toEqual([]);
  });

  test('a format is imported by the registry and by its own parts alone', () => {
    const outside = importsWhere(own, ({ file }, { name, folder }) => {
      const isFormat = file?.startsWith('lib/digest/formats/') === true;
      return isFormat && folder !== 'lib/digest/formats' && name !== 'lib/digest/registry.ts';
    });
    expect(outside).toEqual([]);
  });

  test('a migration is frozen: it imports nothing that could change under it', () => {
    const frozen = own.filter(({ name }) => /^lib\/library\/migrations\/\d+\.ts$/.test(name));
    expect(frozen.length).toBeGreaterThan(0);
    expect(importsWhere(frozen, ({ isTypeOnly, file }) => !isTypeOnly || file !== undefined)).toEqual([]);
  });

  test('no file only passes others on', () => {
    const barrels = own.filter(({ name, syntax }) => {
      const passes = syntax.statements.every((statement) =>
        /^export\b[^=]*\bfrom\b/.test(statement.getText()),
      );
      return passes || /(?:^|\/)index\.tsx?$/.test(name);
    });
    expect(namesOf(barrels)).toEqual([]);
  });

  test('a name is the word that a reader would search for', () => {
    const vague = /(?:^|[/.-])(?:utils?|helpers?|misc|common|shared|types)(?=[/.-])/i;
    expect(namesOf(files).filter((name) => vague.test(name))).toEqual([]);
  });
});
