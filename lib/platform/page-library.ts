/** The library as this context of the extension opens it: a page, its worker, or the background. */
import { type Library, openLibrary } from '../library/library';
import type { LibraryEnvironment } from '../library/library-environment';

/** One change at a time, across all pages of the extension. https://developer.mozilla.org/docs/Web/API/Web_Locks_API */
const CHANGE_LOCK = 'yeobaek-import';
/** Held beside it while an import is written, so that it can be told from shorter work. */
const IMPORTING_LOCK = 'yeobaek-importing';

/** Without a glossary for what does not search. */
export function openPageLibrary(glossary?: LibraryEnvironment['glossary']): Library {
  const searching = glossary === undefined ? {} : { glossary };
  return openLibrary({ exclusively: runExclusively, isImporting, now: () => Date.now(), ...searching });
}

/** A lock is asked for without waiting first, since a browser does not tell that one waits. */
const runExclusively: LibraryEnvironment['exclusively'] = async (
  run,
  { isImport, onWaiting, signal } = {},
) => {
  const { locks } = navigator;
  const change = isImport === true ? () => locks.request(IMPORTING_LOCK, run) : run;
  const first = await locks.request(CHANGE_LOCK, { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : { result: await change() },
  );
  if (first !== undefined) return first.result;
  onWaiting?.();
  return await locks.request(CHANGE_LOCK, signal === undefined ? {} : { signal }, change);
};

async function isImporting(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === IMPORTING_LOCK);
}
