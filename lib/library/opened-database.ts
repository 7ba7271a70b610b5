/**
 * The database, opened as soon as this module runs: a page that imports it before all else has the browser open it while the
 * rest of its modules run. All that it shows waits for this.
 */
import { type LibraryDatabase, openDatabase } from './database';
import { untilAwaited } from './transaction';

let opened: Promise<LibraryDatabase> | undefined = untilAwaited(openDatabase());

/** The connection that is being opened, for whoever asks first; a new one afterwards. Rejects as `openDatabase` does. */
export function takeDatabase(): Promise<LibraryDatabase> {
  const taken = opened ?? openDatabase();
  opened = undefined;
  return taken;
}
