/** The extension as it ships, built now and copied away, so that a later build does not change what is being measured. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_PAGE } from './measurement';

const EMPTY =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>Nothing</p></html>\n';

export interface BuiltCopy {
  readonly folder: string;
  readonly remove: () => void;
}

export function buildShipped(): BuiltCopy {
  execFileSync(join('node_modules', '.bin', 'wxt'), ['build'], { stdio: 'pipe' });
  const folder = mkdtempSync(join(tmpdir(), 'yeobaek-bench-'));
  cpSync('.output/chrome-mv3', folder, { recursive: true });
  writeFileSync(join(folder, EMPTY_PAGE), EMPTY);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
