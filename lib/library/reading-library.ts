/** What a popup needs of the library: a page that is fresh each time it opens loads this, and not what imports and rebuilds. */
import type { Annotations, RowBadge } from '../model/annotation';
import type { PageIdentity } from '../model/page-identity';
import type { PaperKey } from '../model/paper-key';
import { NO_GLOSSARY } from '../search/glossary';
import { findAnnotations } from './annotations';
import { createBadges } from './badges';
import { createConnection, type UseDatabase } from './connection';
import { openDatabase } from './database';
import { isHostLinked } from './host-links';
import { findIndexState, type IndexState } from './index-state';
import { learnLink, type NewLink, unlearnLink } from './learned-links';
import type { ReadingEnvironment } from './library-environment';
import { readNewestDigest, type ShownDigest } from './newest-digest';
import { createSearch, type LibrarySearch } from './search';

/** Every method may reject with a LibraryError, and with nothing else. */
export interface ReadingLibrary extends LibrarySearch {
  annotations(page: PageIdentity): Promise<Annotations>;
  /** For each row of a list what its page would have, told briefly; undefined where that is nothing. */
  badges(rows: readonly PageIdentity[]): Promise<readonly (RowBadge | undefined)[]>;
  /** Remembers what an entry is about, though its digest does not say so; false where that is refused. */
  learn(link: NewLink): Promise<boolean>;
  /** Takes a learned link back; no title brings it back. */
  unlearn(entry: number, key: PaperKey): Promise<void>;
  /** Whether entries are about pages on the host of an address. */
  isHostLinked(address: string): Promise<boolean>;
  newestDigest(): Promise<ShownDigest | undefined>;
  /** What state the search index is in. */
  indexState(): Promise<IndexState>;
}

/** Opens the database at once, so that it is ready when it is first asked. */
export function openReadingLibrary(environment: ReadingEnvironment): ReadingLibrary {
  const { open = openDatabase } = environment;
  return createReading(createConnection(open), environment);
}

/** The same on a connection that there is already. */
export function createReading(
  use: UseDatabase,
  { now, glossary = async () => NO_GLOSSARY }: ReadingEnvironment,
): ReadingLibrary {
  return {
    annotations: (page) => use((database) => findAnnotations(database, page)),
    badges: createBadges(use),
    ...createSearch(use, glossary),
    learn: (link) => use((database) => learnLink(database, link, now())),
    unlearn: (entry, key) => use((database) => unlearnLink(database, entry, key)),
    isHostLinked: (address) => use((database) => isHostLinked(database, address)),
    newestDigest: () => use(readNewestDigest),
    indexState: () => use(findIndexState),
  };
}
