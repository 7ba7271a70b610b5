/** The library as this context of the extension opens it. */
import { type Library, openLibrary } from '../library/library';

/** One import at a time, across all pages of the extension. https://developer.mozilla.org/docs/Web/API/Web_Locks_API */
const IMPORT_LOCK = 'yeobaek-import';

export function openPageLibrary(): Library {
  return openLibrary({
    exclusively: async (run) => await navigator.locks.request(IMPORT_LOCK, run),
    now: () => Date.now(),
  });
}
