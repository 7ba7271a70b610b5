import { Buffer } from 'node:buffer';
import { expect, type Page } from '@playwright/test';

/** A file as a reader would choose it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A text file with some lines. */
export function textFile(name: string, lines: readonly string[]): ChosenFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(`${lines.join('\n')}\n`) };
}

/** Chooses files on an options page whose import section is open. */
export async function chooseFiles(options: Page, files: readonly ChosenFile[]): Promise<void> {
  const chooser = options.waitForEvent('filechooser');
  await options.getByRole('button', { name: /^(파일 고르기|Choose files)$/ }).click();
  await (await chooser).setFiles([...files]);
}

/** Imports files from beginning to end, as a reader does, and leaves the page at the result. */
export async function importFiles(
  options: Page,
  address: string,
  files: readonly ChosenFile[],
  source?: string,
): Promise<void> {
  // A page that shows an earlier import's result stays at it when it is told to go where it is.
  await options.goto('about:blank');
  await options.goto(address);
  await chooseFiles(options, files);
  if (source !== undefined) await options.getByLabel('출처 이름').fill(source);
  await options.getByRole('button', { name: /글 \d+개 가져오기/ }).click();
  await expect(options.getByText('가져왔습니다.')).toBeVisible();
}
