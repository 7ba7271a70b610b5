/** A browser whose library holds as many entries as wanted, made from real notes, and whose pages of search engines have them too. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtendedBrowser, withExtendedBrowser } from './bench-browser';
import { type Note, zipNotes } from './corpus-replica';
import { growNotes } from './grown-corpus';
import type { Lab } from './measurement';
import { addSearchPages, pathOf } from './search-pages';
import { importZip } from './timed-import';

export interface SearchLibrary {
  readonly browser: ExtendedBrowser;
  readonly entries: number;
  /** Milliseconds from choosing the zip to the result of its import, the preview's person aside. */
  readonly importTime: number;
  /** Of all entries' texts as UTF-8. */
  readonly textBytes: number;
}

export async function withSearchLibrary<T>(
  lab: Lab,
  notes: readonly Note[],
  entries: number,
  use: (library: SearchLibrary) => Promise<T>,
): Promise<T> {
  await addSearchPages(lab.build);
  const folder = mkdtempSync(join(tmpdir(), 'yeobaek-grown-'));
  try {
    const zip = join(folder, 'notes.zip');
    writeFileSync(zip, zipNotes(growNotes(notes, entries)).zip);
    return await withExtendedBrowser(lab, async (browser) => {
      lab.say(`importing ${entries} notes`);
      const { reading, writing } = await importZip(browser, zip);
      const textBytes = await browser.inTab(async (tab) => {
        await tab.goto(browser.urlOf(pathOf('own-library')));
        await tab.evaluate(() => window.library.settle());
        return await tab.evaluate(() => window.library.writeCards());
      });
      return await use({ browser, entries, importTime: reading + writing, textBytes });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
