/** From opening the popup to its first list, at several sizes of library. */
import { LIBRARY_SIZES, withFilledLibrary } from './filled-library';
import { EMPTY_PAGE, type Measurement, type Row } from './measurement';
import { beyond, spread } from './numbers';
import { openCold } from './open-cold';
import { median } from './statistics';
import { takeTurns } from './turns';

export const popupOpen: Measurement = {
  name: 'popup',
  title: 'The popup, from opening to its first list',
  method: [
    'The popup’s page and an empty page of the same extension are opened in new tabs, in turns, the worker stopped and no other' +
      ' page of the extension open: everything starts cold. From the beginning of the navigation to the end of the frame with the' +
      ' first entry in it; of the empty page, to the end of its first frame.',
    'The window that the browser itself puts around a popup is not in it. Entries beyond the bundled ones are generated, about' +
      ' eight a day, and imported through the options page; the list shows the newest digest, which is the same in each.',
  ],
  run: async (lab) => {
    const rows: Row[] = [];
    const notes: string[] = [];
    for (const entries of LIBRARY_SIZES) {
      await withFilledLibrary(lab, entries, async ({ browser, importTime }) => {
        lab.say(`opening the popup over ${entries} imported entries`);
        const { empty, popup } = await takeTurns(lab.runs, {
          empty: () => openCold(browser, EMPTY_PAGE),
          popup: () => openCold(browser, 'popup.html', '[role="option"]'),
        });
        rows.push([
          String(entries),
          ...spread(empty),
          ...spread(popup),
          ...beyond(median(popup), median(empty)),
        ]);
        if (importTime !== undefined) {
          notes.push(
            `Importing ${entries} entries through the options page took ${(importTime / 1_000).toFixed(1)} s, once.`,
          );
        }
      });
    }
    const columns: Row = [
      'Entries imported',
      'empty page, median',
      '95th percentile',
      'popup, median',
      '95th percentile',
      'beyond the empty page',
      'ratio',
    ];
    return { columns, rows, notes };
  },
};
