/** A zip of real notes, which is not part of this project: the environment variable YEOBAEK_CORPUS says where it lies. */
import { existsSync } from 'node:fs';
import type { Outcome } from './measurement';

/** What stands in the report where there is no corpus. */
export const NO_CORPUS: Outcome = {
  columns: [''],
  rows: [],
  notes: ['Not measured: YEOBAEK_CORPUS is not set.'],
};

/** The path of the zip; undefined where the variable is not set. Throws where it names no file. */
export function corpusPath(): string | undefined {
  const path = process.env.YEOBAEK_CORPUS;
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`YEOBAEK_CORPUS is ${path}, where no file is.`);
  return path;
}
