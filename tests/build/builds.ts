/** What the build tests look at: the four builds, as they lie in .output. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The command that makes each build. */
const COMMANDS = {
  'chrome-mv3': 'npx wxt build',
  'chrome-mv3-e2e': 'npx wxt build --mode e2e',
  'firefox-mv3': 'npx wxt build -b firefox',
  'firefox-mv3-e2e': 'npx wxt build -b firefox --mode e2e',
} as const;

export type BuildName = keyof typeof COMMANDS;

export const BUILD_NAMES = Object.keys(COMMANDS) as BuildName[];
/** What readers get. */
export const SHIPPED = ['chrome-mv3', 'firefox-mv3'] as const satisfies readonly BuildName[];

/** What a build is made from. */
const SOURCES = [
  'assets',
  'components',
  'data',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'wxt.config.ts',
];

/** The folder of a build; throws where it is missing or older than what it is made from. */
export function freshBuild(name: BuildName): string {
  const folder = path.join('.output', name);
  const built = modified(path.join(folder, 'manifest.json'));
  if (built === undefined) throw new Error(`There is no build in ${folder}. Run "${COMMANDS[name]}".`);
  for (const file of SOURCES.flatMap(filesBelow)) {
    if ((modified(file) ?? 0) <= built) continue;
    throw new Error(`The build in ${folder} is older than ${file}. Run "${COMMANDS[name]}".`);
  }
  return folder;
}

/** Every file of a fresh build, by its path in it. */
export function readBuild(name: BuildName): Map<string, Buffer> {
  const folder = freshBuild(name);
  return new Map(
    filesBelow(folder).map((file) => [
      path.relative(folder, file).replaceAll(path.sep, '/'),
      readFileSync(file),
    ]),
  );
}

/** The manifest of a fresh build, of which nothing is taken for granted. */
export function readManifest(name: BuildName): Record<string, unknown> {
  return JSON.parse(readBuild(name).get('manifest.json')?.toString() ?? '{}') as Record<string, unknown>;
}

/** Its size as it is transferred and stored packed. */
export function gzippedSize(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

/** The scripts that a page names, preloaded ones too, and all that they import. */
export function scriptsOfPage(files: ReadonlyMap<string, Buffer>, page: string): string[] {
  const named = fileOf(files, page)
    .toString()
    .matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+\.js)"/g);
  const found = new Set<string>();
  const add = (script: string) => {
    if (found.has(script)) return;
    found.add(script);
    for (const imported of importsOf(script, fileOf(files, script).toString())) add(imported);
  };
  for (const [, script = ''] of named) add(script);
  return [...found];
}

/** Statements and calls alike: what is imported later is loaded too, only later. */
function importsOf(script: string, text: string): string[] {
  const imports = text.matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
  return [...imports].map(([, specifier = '']) => path.posix.join(path.posix.dirname(script), specifier));
}

/** A file of a build; throws where it has none of that path. */
export function fileOf(files: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const content = files.get(name);
  if (content === undefined) throw new Error(`The build has no ${name}.`);
  return content;
}

function modified(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** The files in a folder and its folders; a file is only itself. */
function filesBelow(name: string): string[] {
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name).flatMap((child) => filesBelow(path.join(name, child)));
}
