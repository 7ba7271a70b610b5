/**
 * The build step that makes one index of data/digests. It fails on any problem in them, naming file and line, and on any
 * host beyond those pinned in data/hosts.json: in Chrome a new host in an update disables the extension until its user
 * agrees. https://developer.chrome.com/docs/extensions/develop/concepts/permission-warnings#update_permissions
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describeProblemInEnglish } from '../assets/locales/english';
import { contentOf } from '../lib/digest/entry-content';
import { mergeDigests } from '../lib/digest/plan';
import { type InputFile, readDigestFiles } from '../lib/digest/read-files';
import type { Bundle } from '../lib/model/bundle';
import { BUNDLED_SOURCE, type Digest } from '../lib/model/digest';
import { isArxivHost } from '../lib/sites/arxiv-hosts';

/**
 * Reads every digest of a folder. Throws an error that lists all problems, warnings too: what we ship has been looked at.
 * `pinned` are the hosts besides arXiv's that the extension may run on.
 */
export function readBundle(folder: string, pinned: readonly string[]): Bundle {
  const files = readdirSync(folder)
    .sort()
    .map((name): InputFile => {
      return { name, bytes: readFileSync(path.join(folder, name)) };
    });
  const results = readDigestFiles(files, new Date().toISOString().slice(0, 10));
  const problems = results.flatMap((result) => result.problems);
  const read = results.flatMap((result) => result.digests);
  const parts = read.map(({ date, title, entries }): Digest => {
    return { source: BUNDLED_SOURCE, date, title, entries: entries.map(contentOf) };
  });
  const digests = [...mergeDigests(parts)].map(({ digest }) => digest);
  const complaints = [
    ...problems.map((one) => `${one.file}:${one.line}: ${describeProblemInEnglish(one)}`),
    ...checkHosts(digests, pinned),
  ];
  if (complaints.length > 0) throw new Error(`The bundled digests have problems:\n${complaints.join('\n')}`);
  return { fingerprint: fingerprintOf(digests), digests };
}

function fingerprintOf(digests: readonly Digest[]): string {
  return createHash('sha256').update(JSON.stringify(digests)).digest('hex').slice(0, 16);
}

function checkHosts(digests: readonly Digest[], pinned: readonly string[]): string[] {
  const entries = digests.flatMap((digest) => digest.entries);
  const hosts = new Set(
    entries.flatMap(({ address }) => (address === undefined ? [] : new URL(address).hostname)),
  );
  const needed = [...hosts].filter((host) => !isArxivHost(host));
  return [
    ...needed
      .filter((host) => !pinned.includes(host))
      .map(
        (host) => `data/hosts.json: ${host} is not pinned; a new host asks every reader for a new permission`,
      ),
    ...pinned
      .filter((host) => !needed.includes(host))
      .map((host) => `data/hosts.json: ${host} is pinned, and no bundled entry lives there`),
  ];
}
