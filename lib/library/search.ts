/** Search by reading: the texts are loaded with the first query, and again when the library has changed since. */
import type { ShownEntry } from '../model/annotation';
import type { PaperKey } from '../model/paper-key';
import { parseArxivId } from '../papers/arxiv-id';
import { keyOfAddress } from '../papers/canonical-address';
import { prepareDocuments, type SearchDocument, searchDocuments } from '../search/match';
import { parseQuery } from '../search/query';
import { findAnnotations } from './annotations';
import type { LibraryDatabase } from './database';
import { readAllEntries } from './digests';
import { readHead } from './visible';

/** A search over the whole library for what a reader typed, which remembers its texts between queries. */
export function createSearch() {
  let documents: Promise<SearchDocument[]> | undefined;
  let state = '';
  const read = async (database: LibraryDatabase): Promise<SearchDocument[]> => {
    const head = JSON.stringify(await readHead(database.transaction(['head'])));
    if (documents === undefined || head !== state) {
      state = head;
      documents = readAllEntries(database).then(prepareDocuments);
      // What could not be read must be read anew when it is asked for again.
      documents.catch(() => {
        documents = undefined;
      });
    }
    return documents;
  };
  return async (database: LibraryDatabase, text: string): Promise<ShownEntry[]> => {
    const found = searchDocuments(await read(database), parseQuery(text));
    const key = keyOfText(text.trim());
    if (key === undefined) return found;
    const { about, mentionedBy } = await findAnnotations(database, { keys: [key], titles: [] });
    const ofPage = [...about, ...mentionedBy];
    const ids = new Set(ofPage.map(({ id }) => id));
    return [...ofPage, ...found.filter(({ id }) => !ids.has(id))];
  };
}

/** Of an address or an identifier of arXiv's, where the text is nothing else. */
function keyOfText(text: string): PaperKey | undefined {
  const arxiv = parseArxivId(text);
  return arxiv === undefined ? keyOfAddress(text) : `arxiv:${arxiv.id}`;
}
