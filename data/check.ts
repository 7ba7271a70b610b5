/**
 * The maintainer's command, `npm run -s digest -- FILE…`: reads digests as the extension would, folders and zips with all that
 * is in them, and prints one JSON object.
 * Exit status 0, 1 where there is an error in a file, 2 where it was called wrongly.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblemInEnglish } from '../assets/locales/english';
import { LINKS_FILE_ENDING } from '../lib/digest/links-file';
import { type FileResult, type InputFile, readDigestFiles } from '../lib/digest/read-files';
import { reasonToSkip } from '../lib/digest/skipped-files';
import { BUNDLED_SOURCE, type ReadEntry } from '../lib/model/digest';

const USAGE = `Usage: npm run -s digest -- [--source NAME] FILE…
Reads digest files, folders and zips, each file with the .links file beside it, and prints what is in them as JSON.
--source NAME  the source they are said to have; otherwise the outer folder's name, or "${BUNDLED_SOURCE}" in data/digests`;

function main(): void {
  const { positionals, values } = readArguments();
  if (positionals.length === 0 || values.help) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const inputs = positionals.flatMap(readInputs);
  const results = readDigestFiles(withLinksFiles(inputs), new Date().toISOString().slice(0, 10));
  const problems = results.flatMap((result) => result.problems);
  const output = {
    digests: results.flatMap((result) =>
      printable(result, values.source ?? result.source ?? sourceOf(result.file, positionals)),
    ),
    problems: problems.map((one) => {
      const { file, line, severity } = one;
      return { file, line, severity, message: describeProblemInEnglish(one) };
    }),
  };
  process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  process.stdout.write(`${JSON.stringify(output)}\n`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { source: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { positionals: [], values: { help: false, source: undefined } };
  }
}

/** A file, or every file below a folder, by paths that begin with what was written. */
function readInputs(name: string): InputFile[] {
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [readInput(name)];
  return readdirSync(name, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((found) => {
      const inside = path.relative(name, found);
      const bytes = reasonToSkip(inside) === undefined ? readInput(found).bytes : undefined;
      return { name: found, bytes, folder: name };
    });
}

/** Each file once, and the file of addresses beside each that was named by itself, where there is one. */
function withLinksFiles(files: readonly InputFile[]): InputFile[] {
  const named = new Map(files.map((file) => [path.resolve(file.name), file]));
  for (const { name } of files) {
    const links = readInput(name.replace(/\.[^./\\]+$/, '') + LINKS_FILE_ENDING);
    const place = path.resolve(links.name);
    if (links.bytes !== undefined && !named.has(place)) named.set(place, links);
  }
  return [...named.values()];
}

function readInput(name: string): InputFile {
  try {
    return { name, bytes: readFileSync(name) };
  } catch {
    return { name, bytes: undefined };
  }
}

/** The folder that was named, else the one that the file lies in. */
function sourceOf(file: string, named: readonly string[]): string {
  const place = path.resolve(file);
  const outer = named.map((name) => path.resolve(name)).find((name) => place.startsWith(name + path.sep));
  const folder = outer ?? path.dirname(place);
  return folder === path.resolve('data/digests') ? BUNDLED_SOURCE : path.basename(folder);
}

function printable({ digests }: FileResult, source: string) {
  return digests.map(({ date, title, entries }) => {
    return { source, date, title, entries: entries.map(printableEntry) };
  });
}

function printableEntry(entry: ReadEntry) {
  const { title, authors, abstract, commentary, translation, tags, links, resources, mentions, line } = entry;
  return { title, authors, abstract, commentary, translation, tags, links, resources, mentions, line };
}

main();
