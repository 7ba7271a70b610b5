/** Our own search on as lean a page as its peers have, with the library as the popup opens it. */
import { openPopupLibrary } from '../../../lib/platform/popup-library';
import { showTitles } from './show-titles';

declare global {
  interface Window {
    /** What the benchmark asks of the page that searches. */
    own: {
      /** Milliseconds until it is known which entries are to be read, the best first; they are read as well. */
      readonly timeSearch: (text: string) => Promise<number>;
    };
  }
}

const FIRST = 10;
const library = openPopupLibrary();
const search = (text: string) => library.search({ text, sort: 'relevance', count: FIRST });

/** When an entry was last asked for, by its number in the index. */
let lastAsked: number | undefined;
const { get } = IDBIndex.prototype;
IDBIndex.prototype.get = function (query) {
  lastAsked = performance.now();
  return get.call(this, query);
};

window.own = {
  timeSearch: async (text) => {
    lastAsked = undefined;
    const start = performance.now();
    await search(text);
    // Where nothing is found, nothing is read.
    return (lastAsked ?? performance.now()) - start;
  },
};

const query = new URLSearchParams(location.search).get('query');
if (query !== null) {
  const { rows } = await search(query);
  showTitles(rows.map(({ entry }) => entry.title));
}
