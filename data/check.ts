/**
 * The maintainer's command, `npm run -s digest -- FILE…`: reads digests as the extension would and prints one JSON object.
 * Exit status 0, 1 where there is an error in a file, 2 where it was called wrongly.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblemInEnglish } from '../assets/locales/english';
import { LINKS_FILE_ENDING } from '../lib/digest/links-file';
import { type FileResult, type InputFile, readDigestFiles } from '../lib/digest/read-files';
import { BUNDLED_SOURCE, type ReadEntry } from '../lib/model/digest';

const USAGE = `Usage: npm run -s digest -- [--source NAME] FILE…
Reads digest files, each with the .links file beside it, and prints what is in them as JSON.
--source NAME  the source they are said to have; otherwise the folder's name, or "${BUNDLED_SOURCE}" in data/digests`;

function main(): void {
  const { positionals, values } = readArguments();
  if (positionals.length === 0 || values.help) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const results = readDigestFiles(withLinksFiles(positionals), new Date().toISOString().slice(0, 10));
  const problems = results.flatMap((result) => result.problems);
  const output = {
    digests: results.flatMap((result) => printable(result, values.source ?? sourceOf(result.file))),
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

/** Each file once, and the file of addresses beside each, where there is one. */
function withLinksFiles(names: readonly string[]): InputFile[] {
  const digests = [...new Set(names)].filter((name) => !name.endsWith(LINKS_FILE_ENDING));
  const beside = digests.map((name) => name.replace(/\.[^./\\]+$/, '') + LINKS_FILE_ENDING);
  const links = [...new Set(beside)].map(readInput).filter(({ bytes }) => bytes !== undefined);
  return [...digests.map(readInput), ...links];
}

function readInput(name: string): InputFile {
  try {
    return { name, bytes: readFileSync(name) };
  } catch {
    return { name, bytes: undefined };
  }
}

function sourceOf(file: string): string {
  const folder = path.dirname(path.resolve(file));
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
