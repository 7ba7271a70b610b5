import type { InputFile } from '../../lib/digest/read-files';

/** A plain-text digest with an entry for each title. */
export function dayOf(date: string, ...titles: readonly string[]): string {
  const entries = titles.map((title) => `${title}\n(A Person)\n${title}에 대한 논평입니다.\n#tag\n`);
  return `${date}\n${entries.join('')}`;
}

export function inputFile(name: string, text: string): InputFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
