import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { freshBuild } from './builds';

const findingSchema = z.object({ code: z.string(), message: z.string() });
const reportSchema = z.object({
  errors: z.array(findingSchema),
  warnings: z.array(findingSchema),
  notices: z.array(findingSchema),
});

test('web-ext finds no error in the Firefox build', { timeout: 120_000 }, async () => {
  const { errors, warnings, notices } = await lint(freshBuild('firefox-mv3'));
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  // Preact's, in the card and in the pages; source.test.ts holds that we give it nothing to set.
  const known = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' };
  expect(warnings.map(({ code, message }) => ({ code, message }))).toEqual([known, known]);
});

/** web-ext ends with status 1 where it finds an error, and prints its report all the same. */
async function lint(folder: string): Promise<z.infer<typeof reportSchema>> {
  const command = path.resolve('node_modules/.bin/web-ext');
  const run = promisify(execFile)(command, ['lint', '--source-dir', folder, '--output', 'json']);
  const { stdout } = await run.catch((error: { readonly stdout?: string }) => error);
  return reportSchema.parse(JSON.parse(stdout ?? ''));
}
