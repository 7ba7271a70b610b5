/** Search by reading: the texts are loaded with the first query, and again when the library has changed since. */
import type { ShownEntry } from '../model/annotation';
import { prepareDocuments, type SearchDocument, searchDocuments } from '../search/match';
import type { Query } from '../search/query';
import type { LibraryDatabase } from './database';
import { readAllEntries } from './digests';
import { readHead } from './visible';

/** A search over the whole library, which remembers its texts between queries. */
export function createSearch() {
  let documents: Promise<SearchDocument[]> | undefined;
  let state = '';
  return async (database: LibraryDatabase, query: Query): Promise<ShownEntry[]> => {
    const head = JSON.stringify(await readHead(database.transaction(['head'])));
    if (documents === undefined || head !== state) {
      state = head;
      documents = readAllEntries(database).then(prepareDocuments);
      // What could not be read must be read anew when it is asked for again.
      documents.catch(() => {
        documents = undefined;
      });
    }
    return searchDocuments(await documents, query);
  };
}
